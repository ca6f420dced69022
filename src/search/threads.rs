//! Two pieces of work at once. Not on rayon's threads: one of them may be waiting for the very
//! index that is being made.

/// Does both, the first on a thread of its own where there may be more than one.
pub(super) fn both<A: Send, B>(
    threads: usize,
    one: impl FnOnce() -> A + Send,
    other: impl FnOnce() -> B,
) -> (A, B) {
    if threads < 2 {
        return (one(), other());
    }
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        (one.join().expect("making an index does not panic"), other)
    })
}

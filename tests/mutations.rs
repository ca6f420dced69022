//! The repository's own content with something wrong in it, built whole: never a panic. Here a
//! few dozen times; `cargo bench --bench mutations -- 10000` does it as often as one likes.

#[path = "../benches/mutate/mod.rs"]
mod mutate;

/// How many sites are built here.
const FEW: u64 = 60;

#[test]
fn content_with_random_mistakes_never_makes_it_panic() {
    let own = mutate::Own::read();
    for seed in 0..FEW {
        let done = own.survives(seed);
        assert!(done.is_ok(), "the seed {seed}: {}", done.unwrap_err());
    }
}

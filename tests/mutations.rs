//! The repository's own content with something wrong in it: never a panic. Here a few dozen times,
//! with a part of the pages; `cargo bench --bench mutations -- 10000` builds it whole, as often
//! as one likes.

#[path = "../benches/mutate/mod.rs"]
mod mutate;

/// How many sites are built here.
const FEW: u64 = 24;

/// Of how many files of the output one is made here.
const EVERY: usize = 50;

#[test]
fn content_with_random_mistakes_never_makes_it_panic() {
    let mut own = mutate::Own::read();
    for seed in 0..FEW {
        let done = own.survives(seed, EVERY);
        assert_eq!(done, Ok(()), "the seed {seed}");
    }
}

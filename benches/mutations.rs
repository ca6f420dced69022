//! The repository's own content with random mistakes, built as often as one likes:
//! `cargo bench --bench mutations -- 10000 [FIRST-SEED]`. Says which seeds made it panic.
#![allow(clippy::print_stdout, reason = "a program for people")]

mod mutate;

use std::process::ExitCode;

fn main() -> ExitCode {
    let mut numbers =
        std::env::args().filter_map(|argument| argument.parse::<u64>().ok());
    let (count, first) = (numbers.next().unwrap_or(1_000), numbers.next().unwrap_or(0));
    let mut own = mutate::Own::read();
    let mut failed = 0;
    for seed in first..first + count {
        if let Err(files) = own.survives(seed, 1) {
            failed += 1;
            println!("seed {seed} panics: {files}");
        }
        if (seed + 1 - first) % 1_000 == 0 {
            println!("{} sites were built, {failed} ended in a panic", seed + 1 - first);
        }
    }
    println!("{count} sites were built, {failed} ended in a panic");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

//! Starts the command line.

/// Pages are made of many small pieces of memory; the system's allocator would take a quarter
/// of a build's time for them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    kopa::cli::main()
}

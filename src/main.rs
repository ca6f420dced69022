//! Starts the command line.

fn main() -> std::process::ExitCode {
    kopa::cli::main()
}

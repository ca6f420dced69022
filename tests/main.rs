//! All integration tests of kopa, in one binary.

mod architecture;
mod cases;
mod commands;
mod content;
mod crawl;
mod determinism;
mod handbook;
mod host;
mod own;
mod robustness;
mod search;
mod seeing;
mod serving;
mod translation;

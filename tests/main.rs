//! All integration tests of kopa, in one binary.

mod again;
mod architecture;
mod cases;
mod commands;
mod components;
mod content;
mod crawl;
mod determinism;
mod handbook;
mod explaining;
mod host;
mod own;
mod robustness;
mod schema;
mod search;
mod seeing;
mod serving;
mod translation;

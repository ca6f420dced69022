//! All integration tests of kopa, in one binary.

mod again;
mod architecture;
mod cases;
mod checking;
mod commands;
mod components;
mod content;
mod crawl;
mod determinism;
mod explaining;
mod facets;
mod handbook;
mod host;
mod mistakes;
mod own;
mod pictures;
mod robustness;
mod schema;
mod search;
mod seeing;
mod serving;
mod shelf;
mod social;
mod translation;

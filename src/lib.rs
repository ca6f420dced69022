//! kopa
pub mod base;
pub mod check;
pub mod cli;
pub mod config;
pub mod l10n;
pub mod model;
pub mod pipeline;
pub mod read;
pub mod render;
pub mod report;
pub mod resolve;
pub mod serve;
pub mod world;
pub mod write;

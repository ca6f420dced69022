//! kopa
pub mod base;
pub mod config;
pub mod l10n;
pub mod model;
pub mod read;
pub mod resolve;
pub mod world;

//! What everything may use: places in files, diagnostics, languages, dates and YAML
//! values. Imports no other module of the crate and touches no file.

pub mod address;
pub mod blocks;
pub mod broken_yaml;
pub mod cursor;
pub mod date;
pub mod diag;
pub mod digest;
pub mod keep;
pub mod lang;
pub mod limits;
pub mod lookalike;
pub mod markdown;
pub mod nearest;
pub mod path;
pub mod slug;
pub mod span;
pub mod text;
pub mod yaml;

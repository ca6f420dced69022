//! Texts → an index that a browser searches without a server, and the rules by which both
//! take words apart. Never looks at templates, and makes no HTML.
//!
//! - [`words`], [`fold`], [`Rules`]: text → words → letters without marks → stems. The rules are
//!   tables that the browser gets as data.
//! - [`subjects`]: what can be found in a language.
//! - [`index`](index()): their texts → the files that the browser loads.

mod collect;
mod document;
mod fold;
mod index;
mod intern;
mod markdown;
mod rules;
mod words;

pub use document::{Subject, subjects};
pub use fold::{fold, folded};
pub use index::{Index, Surroundings, index, page_count, shard_names};
pub use rules::Rules;
pub use words::words;

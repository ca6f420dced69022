//! Texts → an index that a browser searches without a server, and the rules by which both
//! take words apart. Never looks at templates, and makes no HTML.
//!
//! - [`words`], [`fold`], [`Rules`]: text → words → letters without marks → stems. The rules are
//!   tables that the browser gets as data.
//! - [`subjects`]: what can be found in a language.
//! - [`index`](index()): their texts → the files that the browser loads.

mod collect;
mod divide;
mod document;
mod endings;
mod facets;
mod fold;
mod form;
mod index;
mod intern;
mod markdown;
mod pack;
mod results;
mod rules;
mod shards;
mod short;
mod tally;
mod threads;
mod words;

pub use document::{Subject, subjects};
pub use fold::{fold, folded};
pub use index::{Index, Surroundings, Text, index};
pub use results::result_counts;
pub use rules::Rules;
pub use shards::{form_count, shard_count};
pub use words::words;

//! Messages, numbers, dates, lists and orders → text as each language writes it: the only
//! home of Fluent and ICU4X. Touches no file, no clock and no terminal.
//!
//! Fluent's own plural rules (the crate `intl_pluralrules`, CLDR 37) are wrong for Latvian
//! and Romanian: 111 would be `other` in Latvian. The crate of the same name in this folder
//! takes its place through `[patch.crates-io]` and asks ICU4X.

mod anatomy;
mod bundle;
mod collate;
mod completeness;
mod dates;
mod lists;
mod load;
mod locale;
mod message_error;
mod messages;
mod negotiate;
mod numbers;
mod plain;
mod soundness;
mod typeset;
mod typography;
mod units;

#[cfg(test)]
mod tests;

pub use load::beginnings;
pub use locale::Locale;
pub use message_error::{Fault, MessageError};
pub use messages::{Catalogue, Resource};
pub use negotiate::choose;
pub use plain::plain_message;
pub use typeset::{Piece, Typesetter, typeset};
pub use typography::{Quotes, normalise_text, quotes};

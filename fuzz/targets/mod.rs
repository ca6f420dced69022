//! What must hold for any bytes, one function for each target of the fuzzer; each panics when
//! it does not. The ordinary tests run the same functions over all that is kept.
#![allow(dead_code, reason = "each fuzzer uses one of them")]

pub(crate) mod html;
mod requests;
mod revisions;
mod site;
mod tokeniser;

pub(crate) use requests::requests;
pub(crate) use revisions::revisions;
pub(crate) use site::{front_matter, markdown, schema};
pub(crate) use tokeniser::tokeniser;

/// What must hold for some bytes.
pub(crate) type Judge = fn(&[u8]);

/// The names of the targets, and what they are.
pub(crate) const ALL: [(&str, Judge); 6] = [
    ("front_matter", front_matter),
    ("markdown", markdown),
    ("requests", requests),
    ("revisions", revisions),
    ("schema", schema),
    ("tokeniser", tokeniser),
];

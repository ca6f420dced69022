//! The site as data: what a collection declares, what a file holds, what an entry is. No
//! input or output, no templates, no rules.

pub mod compare;
pub mod component;
pub mod coverage;
pub mod draft;
pub mod json_schema;
pub mod pieces;
pub mod query;
pub mod related;
pub mod schema;
pub mod site;
pub mod skeleton;
pub mod translation;
pub mod upkeep;
pub mod value;
pub mod vocabulary;

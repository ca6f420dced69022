//! The site as data: what a collection declares, what a file holds, what an entry is. No
//! input or output, no templates, no rules.

pub mod draft;
pub mod schema;
pub mod site;
pub mod translation;
pub mod value;
pub mod vocabulary;

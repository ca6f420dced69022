//! Changes to source files: as small as can be, checked before they are written, and atomic.
//! Never writes a file that it could not parse, and changes not one byte that it does not mean.

mod file;
mod stamp;
#[cfg(test)]
mod tests;

pub use file::{EditError, create, replace};
pub use stamp::{Refusal, stamped};

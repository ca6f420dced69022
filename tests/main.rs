//! All integration tests of kopa, in one binary.

mod architecture;
mod cases;
mod crawl;
mod serving;

//! kopa makes one cross-linked website per language from Markdown in several languages, and
//! tells every editor, in the editor's own language, what is wrong, missing or out of date.
//!
//! # Four stages
//!
//! ```text
//! world ──read──▶ Drafts ──resolve──▶ Site ──plan──▶ Routes ──render, one at a time──▶ bytes
//! ```
//!
//! - [`read`]: one file → one [`Draft`](model::draft::Draft), untyped, by itself and in parallel.
//! - [`resolve`](mod@resolve): all drafts → the [`Site`](model::site::Site): schemas applied,
//!   translations joined with their sources, every name looked up.
//! - [`render::plan`]: the site → the ordered list of what is published, but for what only the
//!   search loads.
//! - [`render`]: the site and one route → bytes, a pure function.
//!
//! [`pipeline`] is these stages one after another. `build` writes what comes out ([`write`](mod@write)),
//! `serve` answers with it ([`serve`](mod@serve)), `check` says what is wrong with it
//! ([`check`], [`report`]): three readers, and no mode in any stage.
//!
//! # Where things live, and what each may use
//!
//! | module | what it is | uses |
//! |---|---|---|
//! | [`base`] | places, diagnostics, languages, dates, YAML and Markdown as values | nothing |
//! | [`config`] | `site.yaml` as a typed value | `base` |
//! | [`picture`] | pictures: their size, other sizes of them, drawings with text | `base` |
//! | [`model`] | the site as data | `base config picture` |
//! | [`world`] | files, their listing, today's date | `base` |
//! | [`l10n`] | messages, plurals, dates, numbers, lists, collation | `base` |
//! | [`read`] | files → drafts | `base model picture world` |
//! | [`resolve`](mod@resolve) | drafts → site | `base config l10n model` |
//! | [`check`] | site → what could be better, a table of rules | `base config model` |
//! | [`edit`] | changes to source files, minimal and atomic | `base config model world` |
//! | [`search`] | texts → index shards, and the stems that the browser shares | `base config l10n model` |
//! | [`examples`] | a mistake and its cure for each code, as text | `model` |
//! | [`render`] | site → bytes: plan, views, templates | `base config examples l10n model picture search` |
//! | [`report`] | diagnostics → text for people and programs | `base l10n world` |
//! | [`write`](mod@write) | bytes → folder: stage, journal, rename | `base` |
//! | [`serve`](mod@serve) | development server: http, watch, live reload | `base` |
//! | [`pipeline`] | the stages, one after another | all of the stages |
//! | [`explain`] | what each code means, by an example that is built | `base check examples pipeline world` |
//! | [`cli`] | arguments, terminal, exit codes | everything |
//!
//! The table is tested (`tests/architecture.rs`), and so are these:
//!
//! # Invariants
//!
//! - Files are touched by `world`, `write`, `edit` and the watch of `serve` alone; sockets by
//!   `serve` and `check/external.rs`; the clock by `world` and for durations; the terminal and other programs by `cli`.
//! - One third-party engine, one file: Tera in `render/engine.rs`, pulldown-cmark in
//!   `base/markdown.rs` (reading and rendering both need it), YAML in `base/yaml.rs`, ...
//! - A picture is decoded only to be made smaller, and never one that is larger than the limits;
//!   what costs much is kept by what it was made from (`base::keep`).
//! - No stage stops at a problem in a user's file; it reports and goes on with what it has.
//! - A file alone determines its draft. Only `resolve` sees more than one.
//! - Templates see the typed structs of `render/view.rs` and nothing else.
//! - Building twice gives the same bytes, on any machine, with any number of threads.
//! - The output folder changes only after everything is staged, and only where our manifest says.
//! - A panic is our bug, never the answer to a file.

pub mod base;
pub mod check;
pub mod cli;
pub mod config;
pub mod edit;
pub mod examples;
pub mod explain;
pub mod l10n;
pub mod model;
pub mod picture;
pub mod pipeline;
pub mod read;
pub mod render;
pub mod report;
pub mod resolve;
pub mod search;
pub mod serve;
pub mod world;
pub mod write;

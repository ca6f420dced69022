//! An outdated translation → what readers are told: how many parts, which fields, and a mark
//! at each block.

use std::collections::BTreeSet;

use crate::base::lang::Lang;
use crate::model::compare::{RowState, compare};
use crate::model::pieces::At;
use crate::model::site::Entry;

use super::Maker;
use crate::render::marks::Mark;

/// What readers are told about the parts of a text.
#[derive(Debug, Default)]
pub(super) struct Outdated {
    /// How many parts of the source have changed.
    pub count: usize,
    /// The fields of the front matter that are concerned; `title` is one.
    pub fields: BTreeSet<String>,
    /// The blocks of the text that are concerned.
    pub marks: Vec<Mark>,
}

impl Maker<'_> {
    /// What is outdated in the version of a language.
    pub(super) fn outdated(&self, entry: &Entry, lang: Lang) -> Outdated {
        let mut found = Outdated::default();
        let Some(compared) = compare(self.seen.site, entry, lang) else { return found };
        for row in compared.outdated() {
            found.count += 1;
            let piece = compared.nearest(row).map(|at| &compared.target_pieces[at]);
            let Some(piece) = piece else { continue };
            if let Some(field) = piece.field() {
                found.fields.insert(field.to_owned());
            }
            let At::Block(at, _) = piece.at else { continue };
            let blocks = &compared.target.draft.outline.blocks;
            let Some(block) = blocks.get(at) else { continue };
            let id = match row.state {
                RowState::Added if row.target.is_none() => "outdated-part-after",
                RowState::Removed => "outdated-part-gone",
                _ => "outdated-part",
            };
            let text = self.say(id, &Vec::new());
            found.marks.push(Mark { span: block.span.range(), text });
        }
        found
    }
}

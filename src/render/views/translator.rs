//! One translation beside its source, piece by piece, for translators at work. Part of the
//! development server, never of a built site.

use crate::base::lang::Lang;
use crate::model::compare::{Row, RowState, compare};
use crate::model::coverage::standing;
use crate::model::pieces::{At, Part, Piece, pieces};
use crate::model::site::EntryId;

use super::Maker;
use crate::render::view::{TranslatorRowView, TranslatorSideView, TranslatorView};

impl Maker<'_> {
    /// A translation beside its source; of a text that is not there yet, the source alone.
    pub(crate) fn translator(&self, id: EntryId, lang: Lang) -> TranslatorView {
        let site = self.seen.site;
        let entry = site.entry(id);
        let collection = site.collection(entry.collection);
        let compared = compare(site, entry, lang);
        let from = compared.as_ref().map_or(entry.source, |compared| compared.from);
        let side = |lang: Lang| TranslatorSideView {
            lang: self.seen.tag(lang),
            dir: self.seen.dir(lang),
            name: site.config.language(lang).name.clone(),
            file: format!("{}/{}.md", entry.folder, self.seen.tag(lang)),
        };
        let rows = match &compared {
            Some(compared) => {
                let (source, target) = (&compared.source_pieces, &compared.target_pieces);
                compared.rows.iter().map(|row| line(row, source, target)).collect()
            }
            None => {
                let version = entry.versions.get(from);
                let source =
                    version.map_or_else(Vec::new, |v| pieces(collection, from, v));
                let rows = (0..source.len()).map(|at| Row {
                    source: Some(at),
                    target: None,
                    state: RowState::Same,
                    then: None,
                });
                rows.map(|row| line(&row, &source, &[])).collect()
            }
        };
        TranslatorView {
            entry: site.full_name(entry),
            state: standing(site, entry, lang).name(),
            outdated: compared.as_ref().map_or(0, |c| c.outdated().count()),
            source: side(from),
            target: side(lang),
            rows,
        }
    }
}

fn line(row: &Row, source: &[Piece], target: &[Piece]) -> TranslatorRowView {
    let source = row.source.and_then(|at| source.get(at));
    let target = row.target.and_then(|at| target.get(at));
    let state = match row.state {
        RowState::Same => "same",
        RowState::Changed => "changed",
        RowState::Added => "added",
        RowState::Removed => "removed",
        RowState::Through => "through",
        RowState::Extra => "extra",
    };
    TranslatorRowView {
        state,
        outdated: row.is_outdated(),
        field: source.or(target).and_then(way),
        source: source.map(|piece| piece.text.clone()),
        target: target.map(|piece| piece.text.clone()),
    }
}

/// The way to a value of the front matter: `evidence.2.statement`.
fn way(piece: &Piece) -> Option<String> {
    let At::Front(parts) = &piece.at else { return None };
    let parts = parts.iter().map(|part| match part {
        Part::Key(key) => key.clone(),
        Part::Index(at) => (at + 1).to_string(),
    });
    Some(parts.collect::<Vec<_>>().join("."))
}

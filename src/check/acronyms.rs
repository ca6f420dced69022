//! Abbreviations are explained where a text first uses them.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::base::blocks::Shape;
use crate::base::diag::{Diagnostic, Message, Sink};

use super::Text;

/// What readers know without an explanation: the Union, its countries, money, and what stands
/// in every address.
const KNOWN: [&str; 34] = [
    "EU", "ES", "UE", "FR", "LV", "HR", "RO", "EE", "LT", "UK", "US", "USA", "ANO",
    "OUN", "ONU", "UN", "UN", "EUR", "RON", "HRK", "OK", "PDF", "SIA", "NUTS", "LAU",
    "CC", "BY", "CV", "TV", "IT", "GPS", "SMS", "NATO", "OECD",
];

/// `unexplained-acronym`: an abbreviation that nothing in the text or the site explains.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let draft = &text.version.draft;
    let body = draft.body();
    let mut seen = BTreeSet::new();
    for block in &draft.outline.blocks {
        if matches!(block.shape, Shape::Code | Shape::Heading(_)) {
            continue;
        }
        let Some(source) = body.get(block.span.range()) else { continue };
        for (range, acronym) in acronyms(source) {
            let start = block.span.start as usize + range.start;
            let in_link =
                draft.outline.links.iter().any(|link| link.span.range().contains(&start));
            if !seen.insert(acronym.to_owned())
                || in_link
                || KNOWN.contains(&acronym)
                || is_explained(source, &range)
                || text.known.explains(acronym)
            {
                continue;
            }
            let place = text.place((start..start + acronym.len()).into());
            let hint = Message::new("hint-unexplained-acronym").with("name", acronym);
            let warning = Diagnostic::warning("unexplained-acronym", place);
            sink.push(warning.with("name", acronym).hint(hint));
        }
    }
}

/// Whether an abbreviation stands in parentheses behind what it means, or the other way round.
fn is_explained(source: &str, range: &Range<usize>) -> bool {
    let after = source[range.end..].trim_start_matches(['*', '_', ' ', '\u{a0}']);
    let before = &source[..range.start];
    let opened = before.rfind('(') > before.rfind(')');
    after.starts_with(['(', '–', '—', ',', '=']) || opened
}

/// The words of a text that are written in capital letters throughout, two to six of them.
pub(super) fn acronyms(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let of_word = |c: char| c.is_alphanumeric() || "-/_.’'".contains(c);
    let words = text.split(move |c: char| !of_word(c));
    words.filter_map(move |word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let bare = word.trim_end_matches(['.', '-', '/', '’', '\'']);
        let letters = bare.chars().count();
        let capital = (2..=6).contains(&letters) && bare.chars().all(char::is_uppercase);
        let roman = bare.chars().all(|c| "IVXLCDM".contains(c));
        (capital && !roman).then(|| (start..start + bare.len(), bare))
    })
}

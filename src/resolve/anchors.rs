//! Headings → anchors that are the same in every language: the source's, carried over to the
//! translations by order and level. Reports texts whose headings differ.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::{Lang, PerLang};
use crate::base::slug::slug;
use crate::base::span::Place;
use crate::model::draft::{Draft, Heading, SlipKind};
use crate::model::schema::Section;

use super::entries::Bare;

/// The anchors of an entry's versions, by the position of the heading; most share the source's.
pub(super) type Anchors = PerLang<Arc<[Arc<str>]>>;

/// Computes the anchors of all versions of an entry.
pub(super) fn anchors(bare: &Bare, sections: &[Section], sink: &mut Sink) -> Anchors {
    let mut all = PerLang::default();
    let Some(source) = bare.heads.get(bare.source) else { return all };
    let headings = &source.draft.outline.headings;
    let own = of_source(headings, sections, bare.source);
    for (lang, head) in bare.heads.iter().filter(|(lang, _)| *lang != bare.source) {
        let theirs = &head.draft.outline.headings;
        let slipped = |draft: &Draft| {
            draft.outline.slips.iter().any(|slip| slip.kind == SlipKind::Heading)
        };
        let carried = if same_levels(headings, theirs) {
            Arc::clone(&own)
        } else if slipped(&source.draft) || slipped(&head.draft) {
            // A heading that was not taken for one is reported by itself.
            of_source(theirs, sections, lang)
        } else {
            let pairs = headings.iter().zip(theirs);
            let same = pairs.take_while(|(own, other)| own.level == other.level).count();
            let place = place_of(&head.draft, theirs, same);
            sink.push(
                Diagnostic::warning("headings-differ", place)
                    .with("count", theirs.len())
                    .with("expected", headings.len())
                    .hint_at(
                        Message::new("hint-headings-differ"),
                        place_of(&source.draft, headings, same),
                    ),
            );
            of_source(theirs, sections, lang)
        };
        all.set(lang, carried);
    }
    all.set(bare.source, own);
    all
}

/// Where the heading at a position stands; the last one, where there are fewer.
fn place_of(draft: &Draft, headings: &[Heading], at: usize) -> Place {
    let offset = draft.body_span.start as usize;
    match headings.get(at).or(headings.last()) {
        Some(heading) => Place::at(&draft.path, heading.span.shifted(offset).range()),
        None => Place::file(&draft.path),
    }
}

fn same_levels(one: &[Heading], other: &[Heading]) -> bool {
    let levels =
        |headings: &[Heading]| headings.iter().map(|h| h.level).collect::<Vec<_>>();
    levels(one) == levels(other)
}

/// Anchors from the text itself: what `{#id}` says, the id of the section whose title the
/// heading is, or the slug of its text; made unique by a number.
fn of_source(headings: &[Heading], sections: &[Section], lang: Lang) -> Arc<[Arc<str>]> {
    let mut taken = BTreeSet::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let anchors = headings.iter().map(|heading| {
        let section = sections.iter().find(|section| {
            let title = section.title.get(lang);
            title.is_some_and(|title| slug(title, "") == slug(&heading.text, "-"))
        });
        let given = heading.id.as_deref().map(|id| slug(id, "section"));
        let wanted = given
            .or_else(|| section.map(|section| section.id.clone()))
            .unwrap_or_else(|| slug(&heading.text, "section"));
        let mut unique = wanted.clone();
        if !taken.insert(unique.clone()) {
            let count = counts.entry(wanted.clone()).or_insert(1);
            while {
                *count += 1;
                unique = format!("{wanted}-{count}");
                !taken.insert(unique.clone())
            } {}
        }
        Arc::from(unique)
    });
    anchors.collect()
}

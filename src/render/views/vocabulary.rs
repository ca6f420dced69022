//! Vocabulary and term → what their pages show: labels in all languages, definitions, the tree
//! of broader and narrower terms.

use crate::base::markdown::events;
use crate::model::site::{TermId, VocabularyId, position};

use super::Maker;
use crate::render::html::escaped;
use crate::render::plan::{term_url, vocabulary_url};
use crate::render::view::{LabelView, TermView, VocabularyView};

/// How deep the tree of terms is shown.
const DEEPEST: usize = 8;

impl Maker<'_> {
    /// A vocabulary with its terms as a tree.
    pub(crate) fn vocabulary(&self, id: VocabularyId) -> VocabularyView {
        let vocabulary = self.seen.site.vocabulary(id);
        let top =
            vocabulary.terms.iter().enumerate().filter(|(_, t)| t.broader.is_empty());
        let terms = top.map(|(at, _)| self.branch(id, at, 0));
        VocabularyView {
            id: vocabulary.id.clone(),
            title: self.label(&vocabulary.title, &vocabulary.id),
            url: vocabulary_url(self.seen.site, id, self.seen.lang),
            description: vocabulary
                .description
                .along(self.seen.chain())
                .map(|(_, text)| text.clone()),
            terms: terms.collect(),
            used: self.used(id),
        }
    }

    fn used(&self, vocabulary: VocabularyId) -> Vec<TermView> {
        let site = self.seen.site;
        let count = site.vocabulary(vocabulary).terms.len();
        let mut used: Vec<(usize, TermId)> = (0..count)
            .map(|at| TermId { vocabulary, term: position(at) })
            .filter_map(|id| Some((site.relations.tagged.get(&id)?.len(), id)))
            .collect();
        used.sort_by_key(|(count, id)| (std::cmp::Reverse(*count), *id));
        let terms =
            used.into_iter().map(|(count, id)| TermView { count, ..self.bare_term(id) });
        terms.collect()
    }

    fn branch(&self, vocabulary: VocabularyId, at: usize, depth: usize) -> TermView {
        let id = TermId { vocabulary, term: position(at) };
        let mut view = self.bare_term(id);
        if depth < DEEPEST {
            let narrower = &self.seen.site.term(id).narrower;
            view.narrower = narrower
                .iter()
                .map(|at| self.branch(vocabulary, *at, depth + 1))
                .collect();
        }
        view
    }

    /// A term with those directly below it.
    pub(crate) fn term(&self, id: TermId) -> TermView {
        let site = self.seen.site;
        let term = site.term(id);
        let other =
            |at: &usize| TermId { vocabulary: id.vocabulary, term: position(*at) };
        let mut view = self.bare_term(id);
        view.broader = term.broader.iter().map(|at| self.term_link(other(at))).collect();
        view.narrower =
            term.narrower.iter().map(|at| self.bare_term(other(at))).collect();
        view.labels = term
            .label
            .iter()
            .filter(|(lang, _)| *lang != self.seen.lang)
            .map(|(lang, label)| LabelView {
                lang: self.seen.tag(lang),
                name: site.config.language(lang).name.clone(),
                label: label.clone(),
            })
            .collect();
        view
    }

    fn bare_term(&self, id: TermId) -> TermView {
        let site = self.seen.site;
        let term = site.term(id);
        let chain = self.seen.chain();
        let label = term.label.along(chain);
        let lang = label.map_or(self.seen.lang, |(lang, _)| lang);
        let alternative = term.alternative.get(lang).cloned();
        let description = term.description.get(lang).or_else(|| {
            term.description.along(chain).map(|(_, description)| description)
        });
        TermView {
            id: term.id.clone(),
            label: label.map_or_else(|| term.id.clone(), |(_, label)| label.clone()),
            lang: self.seen.tag(lang),
            foreign: self.seen.foreign(lang),
            url: term_url(site, id, self.seen.lang),
            alternative: alternative.unwrap_or_default(),
            description: description.map(|text| plain(text)),
            notation: term.notation.clone(),
            labels: Vec::new(),
            broader: Vec::new(),
            narrower: Vec::new(),
            exact_match: term.exact_match.clone(),
            sources: term.sources.clone(),
            unreviewed: term.unreviewed.contains(&lang),
            count: site.entries_of(id).len(),
        }
    }
}

/// A definition as HTML: its text, without any markup that it has.
fn plain(text: &str) -> String {
    use crate::base::markdown::Event;
    let mut plain = String::new();
    for (event, _) in events(text) {
        match event {
            Event::Text(piece) | Event::Code(piece) => plain.push_str(&escaped(&piece)),
            Event::SoftBreak | Event::HardBreak => plain.push(' '),
            _ => {}
        }
    }
    plain
}

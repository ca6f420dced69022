//! Site → how its translations stand, for editors: a chart by language, and a matrix of entries
//! by languages.

use std::borrow::Cow;

use crate::base::diag::Arg;
use crate::base::lang::Lang;
use crate::model::coverage::{Standing, Totals, standing};
use crate::model::site::{Entry, EntryId};

use super::Maker;
use crate::render::plan::{TRANSLATOR, translator_url};
use crate::render::view::{
    BarView, CellView, CoverageGroupView, CoverageLanguageView, CoverageLineView,
    CoverageView,
};

/// How many entries the matrix lists; beyond, those where nothing is left to do are left out.
const LISTED: usize = 300;

struct Line<'s> {
    id: EntryId,
    entry: &'s Entry,
    standings: Vec<Standing>,
}

impl Maker<'_> {
    /// How all translations stand.
    pub(crate) fn coverage(&self) -> CoverageView {
        let site = self.seen.site;
        let langs: Vec<Lang> = site.config.langs().collect();
        let mut lines: Vec<Line<'_>> = site
            .entry_ids()
            .map(|(id, entry)| {
                let each = langs.iter().map(|lang| standing(site, entry, *lang));
                Line { id, entry, standings: each.collect() }
            })
            .collect();
        let languages = langs.iter().enumerate().map(|(at, lang)| {
            let totals = Totals::of(lines.iter().map(|line| line.standings[at]));
            self.coverage_language(*lang, totals)
        });
        let languages = languages.collect();
        let all = lines.len();
        if all > LISTED {
            lines.retain(|line| line.standings.iter().any(|s| !s.is_good()));
            lines.truncate(LISTED);
        }
        let groups = site.collection_ids().filter_map(|(id, collection)| {
            let own = lines.iter().filter(|line| line.entry.collection == id);
            let lines: Vec<CoverageLineView> =
                own.map(|line| self.coverage_line(line, &langs)).collect();
            let title = self.label(&collection.title, &collection.id);
            (!lines.is_empty()).then_some(CoverageGroupView { title, lines })
        });
        let groups = groups.collect();
        CoverageView { languages, groups, left_out: all - lines.len() }
    }

    fn coverage_language(&self, lang: Lang, totals: Totals) -> CoverageLanguageView {
        let language = self.seen.language(lang);
        let counts = [
            ("good", totals.good()),
            ("outdated", totals.outdated),
            ("unstamped", totals.unstamped),
            ("orphan", totals.orphan),
        ];
        let mut bars = Vec::new();
        let mut before = 0;
        for (state, count) in counts {
            if count > 0 {
                let x = thousandths(before, totals.all());
                let width = thousandths(before + count, totals.all()) - x;
                bars.push(BarView { state, x, width });
            }
            before += count;
        }
        CoverageLanguageView {
            code: language.code,
            name: language.name,
            good: totals.good(),
            outdated: totals.outdated,
            unstamped: totals.unstamped,
            orphan: totals.orphan,
            missing: totals.missing,
            all: totals.all(),
            bars,
        }
    }

    fn coverage_line(&self, line: &Line<'_>, langs: &[Lang]) -> CoverageLineView {
        let site = self.seen.site;
        let source = line.entry.versions.get(line.entry.source);
        let link = self.seen.entry_link(line.id).unwrap_or_else(|| {
            let title = source.map_or_else(|| line.entry.id.clone(), |v| v.title.clone());
            let lang = self.seen.tag(line.entry.source);
            let foreign = self.seen.foreign(line.entry.source);
            crate::render::view::LinkView { title, lang, foreign, ..Default::default() }
        });
        let inside = self.planned.path.starts_with(TRANSLATOR);
        let cells = langs.iter().zip(&line.standings).map(|(lang, standing)| {
            let url = translator_url(site, line.id, *lang);
            let source = *standing == Standing::Source;
            self.coverage_cell(*standing, (inside && !source).then_some(url))
        });
        CoverageLineView { entry: link, cells: cells.collect() }
    }

    fn coverage_cell(&self, standing: Standing, url: Option<String>) -> CellView {
        let (sign, id, n) = match standing {
            Standing::Source => ("●".to_owned(), "state-source", 0),
            Standing::Current => ("✓".to_owned(), "state-current", 0),
            Standing::Outdated { parts, .. } => {
                (format!("!{parts}"), "state-outdated-n", parts)
            }
            Standing::Unstamped => ("?".to_owned(), "state-unstamped", 0),
            Standing::Orphan => ("×".to_owned(), "state-orphan", 0),
            Standing::Missing => ("–".to_owned(), "state-missing", 0),
        };
        let args =
            if n > 0 { vec![(Cow::Borrowed("n"), Arg::from(n))] } else { Vec::new() };
        CellView { state: standing.name(), sign, label: self.say(id, &args), url }
    }
}

/// A part of a whole in thousandths, rounded down.
fn thousandths(part: usize, whole: usize) -> usize {
    (part * 1000).checked_div(whole).unwrap_or(0)
}

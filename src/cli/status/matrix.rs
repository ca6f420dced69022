//! How the translations stand → a matrix of entries by languages that fits a terminal and can
//! be read without colour.

use std::fmt::Write;

use crate::base::diag::Message;
use crate::base::lang::Lang;
use crate::cli::wrap::{WIDTH, cut, length, padded, wrapped};
use crate::model::coverage::{Standing, Totals};
use crate::report::Speech;

use super::{Chosen, Line};

/// The width of a language's column.
const CELL: usize = 7;

/// The least width of the names.
const NAME: usize = 24;

/// Signs with the message that explains each.
const LEGEND: [(&str, &str); 6] = [
    ("●", "status-source"),
    ("✓", "status-current"),
    ("!2", "status-outdated"),
    ("?", "status-unstamped"),
    ("×", "status-orphan"),
    ("–", "status-missing"),
];

/// The matrix; several below each other where a site has more languages than fit.
pub(super) fn text(chosen: &Chosen<'_>, speech: &Speech, colour: bool) -> String {
    let mut out = String::new();
    let columns: Vec<(usize, Lang)> = chosen.langs.iter().copied().enumerate().collect();
    for columns in columns.chunks((WIDTH - NAME) / CELL) {
        let table = Table { chosen, columns, colour, speech };
        table.write(&mut out);
        out.push('\n');
    }
    let legend =
        LEGEND.map(|(sign, id)| format!("{sign} {}", speech.say(&Message::new(id))));
    for line in wrapped(&legend.join(" · "), WIDTH) {
        out.push_str(&line);
        out.push('\n');
    }
    out
}

struct Table<'t> {
    chosen: &'t Chosen<'t>,
    columns: &'t [(usize, Lang)],
    colour: bool,
    speech: &'t Speech,
}

impl Table<'_> {
    fn write(&self, out: &mut String) {
        let site = self.chosen.site;
        let codes = self
            .columns
            .iter()
            .map(|(_, lang)| (site.config.language(*lang).code.to_string(), None));
        self.row(out, "", codes);
        for group in &self.chosen.groups {
            let name = &site.collection(group.collection).id;
            self.totals(out, name, &|| Box::new(group.lines.iter()));
            for line in group.lines.iter().filter(|line| line.listed) {
                let name = format!("  {}", site.entry(line.id).id);
                let cells = self.columns.iter().map(|(at, _)| cell(line.standings[*at]));
                self.row(out, &name, cells);
            }
        }
        let name = self.speech.say(&Message::new("status-total"));
        self.totals(out, &name, &|| Box::new(self.chosen.lines()));
    }

    fn totals<'l>(
        &self,
        out: &mut String,
        name: &str,
        lines: &dyn Fn() -> Box<dyn Iterator<Item = &'l Line> + 'l>,
    ) {
        let cells = self.columns.iter().map(|(at, _)| {
            let totals: Totals = Chosen::totals(lines(), *at);
            let text = format!("{}/{}", totals.good(), totals.all());
            let percent = (totals.good() * 100).checked_div(totals.all()).unwrap_or(0);
            let fits = length(&text) < CELL;
            (if fits { text } else { format!("{percent} %") }, None)
        });
        self.row(out, name, cells.collect::<Vec<_>>().into_iter());
    }

    fn row(
        &self,
        out: &mut String,
        name: &str,
        cells: impl Iterator<Item = (String, Option<&'static str>)>,
    ) {
        let width = self.name_width();
        let mut line = padded(&cut(name, width), width);
        let mut open = String::new();
        for (text, colour) in cells {
            let text = cut(&text, CELL - 1);
            let space = " ".repeat(CELL - length(&text));
            let painted = match colour.filter(|_| self.colour) {
                Some(colour) => format!("\u{1b}[{colour}m{text}\u{1b}[0m"),
                None => text,
            };
            let _ = write!(open, "{space}{painted}");
        }
        line.push_str(&open);
        out.push_str(line.trim_end());
        out.push('\n');
    }

    fn name_width(&self) -> usize {
        let site = self.chosen.site;
        let longest = self.chosen.lines().map(|line| length(&site.entry(line.id).id) + 2);
        let room = WIDTH - self.columns.len() * CELL;
        longest.max().unwrap_or(NAME).clamp(NAME.min(room), room)
    }
}

/// The sign of a state, and its colour.
fn cell(standing: Standing) -> (String, Option<&'static str>) {
    match standing {
        Standing::Source => ("●".to_owned(), None),
        Standing::Current => ("✓".to_owned(), Some("32")),
        Standing::Outdated { parts, .. } => (format!("!{parts}"), Some("33")),
        Standing::Unstamped => ("?".to_owned(), Some("36")),
        Standing::Orphan => ("×".to_owned(), Some("31")),
        Standing::Missing => ("–".to_owned(), Some("31")),
    }
}

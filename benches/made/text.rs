//! An entry and a language → its text in Markdown, as kopa or Hugo would have it. The blocks
//! are the same in every language, as in a translation; the words are each language's own.

use std::fmt::Write as _;

use super::Corpus;
use super::words::Rng;

/// For whom a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// Links as `[[id]]` and to files, notes, references to sources.
    Kopa,
    /// The same by `relref`, and footnotes for the sources.
    Hugo,
}

/// How many headings a text has, and about how many words below each.
const HEADINGS: usize = 6;

/// Writes the text of an entry.
pub(crate) fn body(
    corpus: &Corpus,
    entry: usize,
    lang: usize,
    dialect: Dialect,
) -> String {
    let mut writer = Writer {
        corpus,
        entry,
        lang,
        dialect,
        shape: Rng::of(&[5, entry as u64]),
        words: Rng::of(&[6, entry as u64, lang as u64]),
        out: String::with_capacity(6_000),
    };
    let facts = corpus.facts(entry);
    writer.paragraph(4);
    if facts.image {
        let alt = writer.sentence(5);
        let _ = writeln!(writer.out, "![{alt}](plan.png)\n");
    }
    for heading in 0..HEADINGS {
        let level = if heading % 3 == 2 { "###" } else { "##" };
        let (count, title) = (writer.shape.between(2, 4), heading + 1);
        let words = writer.sentence(count);
        let _ = writeln!(writer.out, "{level} {words} {title}\n");
        writer.paragraph(3);
        match writer.shape.below(8) {
            0 => writer.table(),
            1 | 2 => writer.list(),
            3 if heading > 2 => writer.code(),
            4 => writer.note(),
            _ => writer.paragraph(4),
        }
    }
    writer.sources(facts.sources);
    writer.out
}

struct Writer<'a> {
    corpus: &'a Corpus,
    entry: usize,
    lang: usize,
    dialect: Dialect,
    /// Decides which blocks there are; the same in every language.
    shape: Rng,
    /// Chooses the words.
    words: Rng,
    out: String,
}

impl Writer<'_> {
    fn sentence(&mut self, length: usize) -> String {
        self.corpus.words(self.lang).sentence(&mut self.words, length)
    }

    fn paragraph(&mut self, sentences: usize) {
        for _ in 0..sentences {
            let length = self.shape.between(8, 18);
            let words = self.sentence(length);
            self.out.push_str(&words);
            match self.shape.below(24) {
                0 => self.entry_link(false),
                1 => self.entry_link(true),
                2 => self.term_link(),
                3 => self.out.push_str(" ([dati](https://example.org/data?a=1&b=2))"),
                4 | 5 => {
                    let strong = self.sentence(2);
                    let _ = write!(self.out, " **{strong}**");
                }
                6 => {
                    let stressed = self.sentence(3);
                    let _ = write!(self.out, " *{stressed}* `x = 1`");
                }
                _ => {}
            }
            self.out.push_str(". ");
        }
        self.out.truncate(self.out.trim_end().len());
        self.out.push_str("\n\n");
    }

    /// A link to another entry: by its title, or with words of its own.
    fn entry_link(&mut self, named: bool) {
        let other = self.shape.below(self.corpus.entries);
        let text = match named {
            true => self.sentence(2),
            false => self.corpus.title(other, self.lang),
        };
        let (id, folder) = (self.corpus.id(other), self.corpus.collection(other));
        let file = self.shape.one_in(4);
        let lang = super::words::LANGUAGES[self.lang].0;
        let _ = match (self.dialect, named) {
            (Dialect::Hugo, _) => {
                write!(self.out, " [{text}]({{{{< relref \"/{folder}/{id}\" >}}}})")
            }
            (Dialect::Kopa, true) if file => {
                write!(self.out, " [{text}](../../{folder}/{id}/{lang}.md)")
            }
            (Dialect::Kopa, true) => write!(self.out, " [[{id}|{text}]]"),
            (Dialect::Kopa, false) => write!(self.out, " [[{id}]]"),
        };
    }

    fn term_link(&mut self) {
        let topic = self.shape.below(super::TOPICS);
        let label = self.corpus.topic(topic, self.lang);
        let _ = match self.dialect {
            Dialect::Kopa => write!(self.out, " [[term:topics/topic-{topic}|{label}]]"),
            Dialect::Hugo => {
                write!(
                    self.out,
                    " [{label}]({{{{< relref \"/topics/topic-{topic}\" >}}}})"
                )
            }
        };
    }

    fn list(&mut self) {
        for _ in 0..self.shape.between(3, 6) {
            let length = self.shape.between(5, 12);
            let words = self.sentence(length);
            let _ = writeln!(self.out, "- {words}");
        }
        self.out.push('\n');
    }

    fn table(&mut self) {
        let (head, other) = (self.sentence(1), self.sentence(2));
        let _ = writeln!(self.out, "| {head} | {other} | EUR |\n| --- | --- | ---: |");
        for _ in 0..self.shape.between(3, 7) {
            let (one, two) = (self.sentence(2), self.sentence(4));
            let _ = writeln!(self.out, "| {one} | {two} | {} |", self.shape.below(9_000));
        }
        self.out.push('\n');
    }

    fn code(&mut self) {
        let (kind, code) = self.corpus.code(&mut self.shape);
        let _ = writeln!(self.out, "```{kind}\n{code}```\n");
    }

    fn note(&mut self) {
        let words = self.sentence(16);
        let _ = writeln!(self.out, "> [!NOTE]\n> {words}.\n");
    }

    /// A sentence for each source, which cites it.
    fn sources(&mut self, count: usize) {
        for number in 0..count {
            let words = self.sentence(9);
            let _ = write!(self.out, "{words}.[^s{number}] ");
        }
        self.out.push('\n');
        if self.dialect == Dialect::Hugo {
            for number in 0..count {
                let _ =
                    writeln!(self.out, "\n[^s{number}]: {}", source(self.entry, number));
            }
        }
    }
}

/// The title of a source.
pub(crate) fn source(entry: usize, number: usize) -> String {
    format!("Report {number} on case {entry}, annex {}", entry % 7)
}

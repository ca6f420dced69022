//! A number of entries → a knowledge base in five languages, as data: titles, terms,
//! references and texts of some 600 words. The same number gives the same bytes anywhere.

pub(crate) mod hugo;
pub(crate) mod site;
pub(crate) mod text;
pub(crate) mod words;

use std::fmt::Write as _;

use words::{LANGUAGES, Rng, Words, capital};

/// How many terms the vocabulary of topics has.
pub(crate) const TOPICS: usize = 60;

/// How many entries there are to each partner.
const TO_A_PARTNER: usize = 40;

/// Lengths of code blocks are between these, in lines.
const CODE_LINES: (usize, usize) = (6, 14);

/// A corpus.
#[derive(Debug)]
pub(crate) struct Corpus {
    /// How many entries it has, in five languages each.
    pub(crate) entries: usize,
    words: Vec<Words>,
}

/// What an entry says of itself in its front matter, beside its texts.
#[derive(Debug)]
pub(crate) struct Facts {
    /// The language of its source.
    pub(crate) source: usize,
    /// Positions of its topics.
    pub(crate) topics: Vec<usize>,
    /// Numbers of its partners.
    pub(crate) partners: Vec<usize>,
    /// Year of its beginning.
    pub(crate) year: usize,
    /// Month and day of its last change.
    pub(crate) updated: (usize, usize),
    /// What it costs.
    pub(crate) budget: usize,
    /// 0, 1 or 2.
    pub(crate) stage: usize,
    /// Whether a picture belongs to it.
    pub(crate) image: bool,
    /// How many sources it cites.
    pub(crate) sources: usize,
    /// The languages whose translation is outdated.
    pub(crate) outdated: Vec<usize>,
}

impl Corpus {
    /// A corpus of a size.
    pub(crate) fn new(entries: usize) -> Corpus {
        Corpus { entries, words: (0..LANGUAGES.len()).map(Words::new).collect() }
    }

    /// How many of the entries are partners; they come first.
    pub(crate) fn partners(&self) -> usize {
        (self.entries / TO_A_PARTNER).max(3)
    }

    /// The id of an entry.
    pub(crate) fn id(&self, entry: usize) -> String {
        let kind = if entry < self.partners() { "partner" } else { "case" };
        format!("{kind}-{entry:05}")
    }

    /// The collection of an entry.
    pub(crate) fn collection(&self, entry: usize) -> &'static str {
        if entry < self.partners() { "partners" } else { "cases" }
    }

    /// The words of a language.
    pub(crate) fn words(&self, lang: usize) -> &Words {
        &self.words[lang]
    }

    /// The title of an entry in a language.
    pub(crate) fn title(&self, entry: usize, lang: usize) -> String {
        let mut rng = Rng::of(&[1, entry as u64, lang as u64]);
        let words = self.words(lang);
        let mut title = words.rare(&mut rng).to_owned();
        for _ in 0..rng.between(3, 5) {
            let _ = write!(title, " {}", words.rare(&mut rng));
        }
        capital(&title)
    }

    /// The summary of an entry in a language.
    pub(crate) fn summary(&self, entry: usize, lang: usize) -> String {
        let mut rng = Rng::of(&[2, entry as u64, lang as u64]);
        let length = rng.between(12, 18);
        self.words(lang).sentence(&mut rng, length) + "."
    }

    /// The label of a topic in a language.
    pub(crate) fn topic(&self, topic: usize, lang: usize) -> String {
        let mut rng = Rng::of(&[3, topic as u64, lang as u64]);
        let words = self.words(lang);
        capital(&format!("{} {}", words.rare(&mut rng), words.rare(&mut rng)))
    }

    /// The facts of an entry.
    pub(crate) fn facts(&self, entry: usize) -> Facts {
        let mut rng = Rng::of(&[4, entry as u64]);
        let mut some = |most: usize, below: usize| {
            let mut found: Vec<usize> =
                (0..rng.between(1, most)).map(|_| rng.below(below)).collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        let (topics, partners) = (some(4, TOPICS), some(3, self.partners()));
        let source = rng.below(LANGUAGES.len());
        let others = (0..LANGUAGES.len()).filter(|lang| *lang != source);
        Facts {
            source,
            topics,
            partners,
            year: rng.between(2004, 2025),
            updated: (rng.between(1, 12), rng.between(1, 28)),
            budget: rng.between(10, 9_000) * 1_000,
            stage: rng.below(3),
            image: rng.one_in(10),
            sources: if rng.one_in(3) { rng.between(1, 5) } else { 0 },
            outdated: others.filter(|_| rng.one_in(12)).collect(),
        }
    }

    /// Code in one of four languages, the same in every language of the site.
    pub(crate) fn code(&self, rng: &mut Rng) -> (&'static str, String) {
        let english = self.words(4);
        let mut code = String::new();
        let kinds = ["rust", "python", "json", "bash"];
        let kind = kinds[rng.below(kinds.len())];
        for line in 0..rng.between(CODE_LINES.0, CODE_LINES.1) {
            let (a, b) = (english.rare(rng).to_owned(), english.word(rng).to_owned());
            let number = rng.below(10_000);
            let _ = match kind {
                "rust" => {
                    writeln!(code, "let {a} = {b}.get(\"{a}\", {number})?; // {line}")
                }
                "python" => {
                    writeln!(code, "def {a}({b}=None): return [{number}, \"{b}\"]")
                }
                "json" => writeln!(code, "{{\"{a}\": {number}, \"{b}\": [true, null]}}"),
                _ => writeln!(code, "for {a} in *.md; do grep -c '{b}' \"${a}\"; done"),
            };
        }
        (kind, code)
    }
}

/// A picture of one pixel, made different by what follows its end.
pub(crate) fn picture(entry: usize) -> Vec<u8> {
    let mut bytes = include_bytes!("pixel.png").to_vec();
    bytes.extend_from_slice(format!("{entry}").as_bytes());
    bytes
}

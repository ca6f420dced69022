//! A seed → numbers and words: 20,000 words for each of five languages, drawn by Zipf's law.
//! Uses no clock and no randomness, so a corpus is the same on every machine.

/// A small generator of numbers (SplitMix64, Steele, Lea and Flood 2014).
#[derive(Clone, Debug)]
pub(crate) struct Rng(u64);

impl Rng {
    /// A generator for a thing that is named by numbers.
    pub(crate) fn of(names: &[u64]) -> Rng {
        let mut rng = Rng(0x6b6f_7061);
        for name in names {
            rng.0 ^= name.wrapping_mul(0x9e37_79b9_7f4a_7c15);
            rng.next();
        }
        rng
    }

    /// The next number.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number below `end`.
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    /// A number from `from` to `to`, both included.
    pub(crate) fn between(&mut self, from: usize, to: usize) -> usize {
        from + self.below(to - from + 1)
    }

    /// Whether one of `times` comes about.
    pub(crate) fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }
}

/// How many words a language has.
const WORDS: usize = 20_000;

/// The languages: tag, own name, beginnings and ends of syllables.
pub(crate) const LANGUAGES: [(&str, &str, &str, &str); 5] = [
    (
        "lv",
        "Latviešu",
        "b d g k ķ l ļ m n ņ p r s š t v z ž pr st sk",
        "a ā e ē i ī o u ū ie as is ai am ās",
    ),
    (
        "fr",
        "Français",
        "b c d f g j l m n p qu r s t v ch br pl",
        "a e é è ê i o u ou ai eau on en ent er",
    ),
    (
        "hr",
        "Hrvatski",
        "b c č ć d đ g h j k l lj m n nj p r s š t v z ž",
        "a e i o u ja je ije og om ima en ak",
    ),
    (
        "ro",
        "Română",
        "b c d f g l m n p r s ș t ț v z str pr",
        "a ă â e i î o u ea ie ul ilor ate ii",
    ),
    (
        "en",
        "English",
        "b c d f g h k l m n p r s t w th sh ch str",
        "a e i o u ea ou ing er ed al ion ly en",
    ),
];

/// The words of a language, the most frequent first.
#[derive(Debug)]
pub(crate) struct Words {
    words: Vec<String>,
    /// The sum of the weights up to each word: 1, 1 + 1/2, 1 + 1/2 + 1/3 ...
    sums: Vec<f64>,
}

impl Words {
    /// Makes the words of a language.
    pub(crate) fn new(lang: usize) -> Words {
        let (_, _, begins, ends) = LANGUAGES[lang];
        let begins: Vec<&str> = begins.split(' ').collect();
        let ends: Vec<&str> = ends.split(' ').collect();
        let mut rng = Rng::of(&[7, lang as u64]);
        let mut known = std::collections::BTreeSet::new();
        let mut words = Vec::with_capacity(WORDS);
        while words.len() < WORDS {
            // Frequent words are short.
            let syllables = match words.len() {
                0..60 => 1,
                60..2_000 => rng.between(2, 3),
                _ => rng.between(2, 5),
            };
            let word: String = (0..syllables)
                .flat_map(|_| {
                    [begins[rng.below(begins.len())], ends[rng.below(ends.len())]]
                })
                .collect();
            if known.insert(word.clone()) {
                words.push(word);
            }
        }
        let mut sum = 0.0;
        let sums = (1..=WORDS).map(|rank| {
            sum += 1.0 / rank as f64;
            sum
        });
        Words { sums: sums.collect(), words }
    }

    /// A word, the frequent ones oftener.
    pub(crate) fn word(&self, rng: &mut Rng) -> &str {
        let last = self.sums[WORDS - 1];
        let at = (rng.next() >> 11) as f64 / (1u64 << 53) as f64 * last;
        let rank = self.sums.partition_point(|sum| *sum < at);
        &self.words[rank.min(WORDS - 1)]
    }

    /// A word, each as often as any other.
    pub(crate) fn rare(&self, rng: &mut Rng) -> &str {
        &self.words[rng.below(WORDS)]
    }

    /// Some words as a sentence, the first with a capital, without a full stop.
    pub(crate) fn sentence(&self, rng: &mut Rng, length: usize) -> String {
        let words: Vec<&str> = (0..length).map(|_| self.word(rng)).collect();
        capital(&words.join(" "))
    }
}

/// A text with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

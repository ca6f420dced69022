//! A text → lines that fit into a space, in the largest of some sizes in which all of it fits.
//! What fits in none is cut, and says so by three dots; nothing sticks out.

use std::collections::BTreeMap;

use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use super::fonts::{Face, Fonts};

/// Where a text is to fit.
#[derive(Clone, Copy, Debug)]
pub struct Space<'a> {
    /// The font.
    pub face: Face<'a>,
    /// The sizes of the font to choose from, the largest first.
    pub sizes: &'a [f32],
    /// The length of a line.
    pub width: f32,
    /// The height of all lines.
    pub height: f32,
    /// The height of a line, as a part of the size of the font.
    pub leading: f32,
}

/// A text that was fitted into a space.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fitted {
    /// The size of the font.
    pub size: f32,
    /// The height of a line.
    pub leading: f32,
    /// The lines.
    pub lines: Vec<String>,
}

/// How much narrower than measured a space counts, since letters are measured one by one.
const CARE: f32 = 0.99;

/// Breaks a text into lines. First choice is the largest size in which all fits and no word is
/// broken, then the largest in which all fits, then the smallest with what fits. The lines come
/// out about equally long.
pub fn fit(text: &str, space: Space<'_>, fonts: &Fonts) -> Fitted {
    let text: String = text.nfc().filter(|letter| is_writable(*letter)).collect();
    let advances = format!("{text}-…");
    let advances = fonts.advances(space.face, &advances).into_iter().collect();
    let breaker = Breaker { words: words(&text), advances };
    let most = |size: f32| count(space.height / (size * space.leading)).max(1);
    let broken = |size: f32| breaker.lines(space.width * CARE / size);
    let fits = |size: f32, whole: bool| {
        let found = broken(size);
        found.lines.len() <= most(size) && !(whole && found.cut)
    };
    let sizes = || space.sizes.iter().copied();
    let fitting = sizes().find(|size| fits(*size, true));
    let fitting = fitting.or_else(|| sizes().find(|size| fits(*size, false)));
    let leading = |size: f32| size * space.leading;
    if let Some(size) = fitting {
        let lines = breaker.balanced(space.width * CARE / size);
        return Fitted { size, leading: leading(size), lines };
    }
    let size = sizes().next_back().unwrap_or(16.0);
    let mut lines = broken(size).lines;
    lines.truncate(most(size));
    if let Some(last) = lines.last_mut() {
        breaker.dot(last, space.width * CARE / size);
    }
    Fitted { size, leading: leading(size), lines }
}

/// Whether XML can hold a character and a line can show it.
fn is_writable(letter: char) -> bool {
    let blank = letter.is_whitespace();
    (blank || !letter.is_control()) && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "lines are few, and a negative number of them counts as none"
)]
fn count(lines: f32) -> usize {
    (lines + 0.001).max(0.0) as usize
}

/// The words of a text; spaces that hold words together are part of them.
fn words(text: &str) -> Vec<&str> {
    let holds = |letter: char| matches!(letter, '\u{a0}' | '\u{2007}' | '\u{202f}');
    let words = text.split(|letter: char| letter.is_whitespace() && !holds(letter));
    words.filter(|word| !word.is_empty()).collect()
}

/// Breaks words into lines; all lengths are parts of the size of the font.
struct Breaker<'t> {
    words: Vec<&'t str>,
    advances: BTreeMap<char, f32>,
}

/// Lines, and whether a word had to be cut for them.
#[derive(Default)]
struct Broken {
    lines: Vec<String>,
    cut: bool,
}

impl Breaker<'_> {
    fn width(&self, text: &str) -> f32 {
        text.chars().map(|c| self.advances.get(&c).copied().unwrap_or(0.6)).sum()
    }

    fn lines(&self, width: f32) -> Broken {
        let mut found = Broken::default();
        let mut line = String::new();
        for word in &self.words {
            let mut rest = *word;
            while self.width(rest) > width {
                let (start, end) = self.cut(rest, width);
                if end.is_empty() {
                    break;
                }
                found.cut = true;
                self.put(&mut line, &start, width, &mut found.lines);
                rest = end;
            }
            self.put(&mut line, rest, width, &mut found.lines);
        }
        if !line.is_empty() {
            found.lines.push(line);
        }
        found
    }

    /// Puts a word into the line, or into the next one.
    fn put(&self, line: &mut String, word: &str, width: f32, lines: &mut Vec<String>) {
        let longer =
            if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if line.is_empty() || self.width(&longer) <= width {
            *line = longer;
        } else {
            lines.push(std::mem::replace(line, word.to_owned()));
        }
    }

    /// The part of a word that fills a line, with a hyphen, and the rest; marks stay with the
    /// letter that they belong to.
    fn cut<'w>(&self, word: &'w str, width: f32) -> (String, &'w str) {
        let marks = '\u{300}'..='\u{36f}';
        let ends = word.char_indices().skip(1).filter(|(_, next)| !marks.contains(next));
        let fits = |end: &usize| self.width(&word[..*end]) + self.width("-") <= width;
        let ends: Vec<usize> = ends.map(|(at, _)| at).collect();
        let first = ends.first().copied().unwrap_or(word.len());
        let end = ends.into_iter().take_while(fits).last().unwrap_or(first);
        let start = &word[..end];
        let hyphen = if start.ends_with(['-', '/', '–']) { "" } else { "-" };
        (format!("{start}{hyphen}"), &word[end..])
    }

    /// The same number of lines with as little room to the right of them as can be.
    fn balanced(&self, width: f32) -> Vec<String> {
        const STEPS: usize = 12;
        let found = self.lines(width);
        let (mut narrow, mut wide) = (0.0, width);
        let mut best = found.lines;
        if found.cut {
            return best;
        }
        for _ in 0..STEPS {
            let middle = (narrow + wide) / 2.0;
            let tried = self.lines(middle);
            if tried.lines.len() > best.len() || tried.cut {
                narrow = middle;
            } else {
                (wide, best) = (middle, tried.lines);
            }
        }
        best
    }

    /// Ends a line by three dots, in place of as many words or letters as it takes.
    fn dot(&self, line: &mut String, width: f32) {
        let room = width - self.width("…");
        while self.width(line) > room {
            match line.rfind(' ') {
                Some(at) => line.truncate(at),
                None if line.pop().is_none() => break,
                None => {}
            }
        }
        let end =
            line.trim_end_matches(|c: char| c.is_ascii_punctuation() || c == ' ').len();
        line.truncate(end);
        line.push('…');
    }
}

#[cfg(test)]
mod tests {
    use super::super::fonts::tests::own;
    use super::*;

    fn fitted(text: &str) -> Fitted {
        let face = Face { family: "Noto Sans", weight: 700 };
        let sizes = &[80.0, 64.0, 48.0];
        let space = Space { face, sizes, width: 1000.0, height: 360.0, leading: 1.2 };
        let fitted = fit(text, space, &own());
        let advances = own().advances(face, &format!("{text}-…")).into_iter().collect();
        let breaker = Breaker { words: Vec::new(), advances };
        for line in &fitted.lines {
            let width = breaker.width(line) * fitted.size;
            assert!(width <= space.width, "{width}: {line}");
        }
        #[expect(clippy::cast_precision_loss, reason = "lines are few")]
        let height = fitted.lines.len() as f32 * fitted.leading;
        assert!(height <= space.height + 0.01, "{height}: {fitted:?}");
        fitted
    }

    #[test]
    fn a_short_text_is_large_and_its_lines_are_about_equally_long() {
        let title = "One desk for all services of the district";
        assert_eq!(fitted("Short").size, 80.0);
        assert_eq!(fitted("Short").lines, ["Short"]);
        assert_eq!(fitted(title).lines, ["One desk for all", "services of the district"]);
    }

    #[test]
    fn a_long_text_is_smaller_and_one_without_end_is_cut() {
        let long = "Sadarbība starp pašvaldībām ".repeat(4);
        let found = fitted(&long);
        assert!(found.size < 80.0);
        assert_eq!(found.lines.join(" "), long.trim());
        let endless = fitted(&"Sadarbība starp pašvaldībām ".repeat(20));
        assert_eq!(endless.size, 48.0);
        assert!(endless.lines.last().is_some_and(|line| line.ends_with("…")));
    }

    #[test]
    fn a_word_longer_than_a_line_is_broken_with_hyphens() {
        let word = "Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikation";
        let found = fitted(&format!("The {word}"));
        let joined = found.lines.join("").replace(['-', ' '], "");
        assert_eq!(joined, format!("The{word}"));
        assert!(fitted(&"w".repeat(300)).lines.last().is_some_and(|l| l.ends_with("…")));
    }

    #[test]
    fn nothing_and_signs_that_xml_cannot_hold_make_no_lines() {
        assert_eq!(fitted(" \n").lines, Vec::<String>::new());
        assert_eq!(fitted("a\u{0}\u{b}\u{ffff}b").lines, ["a b"]);
    }

    #[test]
    fn spaces_that_hold_words_together_break_no_line() {
        let found = fitted("Pourquoi coopérer entre communes de la région\u{202f}?");
        assert!(found.lines.last().is_some_and(|line| line.ends_with("région\u{202f}?")));
    }
}

//! Text as it is typed → text as it is set: the quotation marks of the language for straight
//! ones, the narrow spaces of French, the letters of Romanian. Leaves alone what it is not
//! sure of.

use std::borrow::Cow;

use memchr::{memchr2_iter, memchr3_iter};

use super::typography::{Quotes, normalise_text, quotes};
use crate::base::lang::Tag;

/// The space of French before `;`, `:`, `!` and `?` and inside guillemets.
const NARROW: &str = "\u{202f}";

/// The rules of one language.
#[derive(Clone, Debug)]
pub struct Typesetter {
    tag: Tag,
    quotes: Quotes,
    french: bool,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Text that is set.
    Text(String),
    /// Something between texts that is left alone, such as code.
    Solid,
    /// A line break in the source.
    Space,
}

/// A text that is set by itself, such as a title.
pub fn typeset<'t>(tag: &Tag, text: &'t str) -> Cow<'t, str> {
    let special = ["fr", "ro"].iter().any(|own| tag.as_str().starts_with(own));
    if !special && !text.contains('"') {
        return Cow::Borrowed(text);
    }
    let setter = Typesetter::new(tag);
    if !setter.has_work(text) {
        return Cow::Borrowed(text);
    }
    let mut pieces = [Piece::Text(text.to_owned())];
    setter.set(&mut pieces);
    match pieces {
        [Piece::Text(text)] => Cow::Owned(text),
        _ => Cow::Borrowed(text),
    }
}

impl Typesetter {
    /// The rules of a language.
    pub fn new(tag: &Tag) -> Typesetter {
        let primary = tag.as_str().split('-').next().unwrap_or_default();
        let french = primary.eq_ignore_ascii_case("fr");
        Typesetter { tag: tag.clone(), quotes: quotes(tag), french }
    }

    /// Whether there may be something to do in a text; a quick look.
    pub fn has_work(&self, text: &str) -> bool {
        text.contains('"')
            || self.french && has_wide_space(text)
            || matches!(normalise_text(&self.tag, text), Cow::Owned(_))
    }

    /// Whether there may be something to do in a paragraph; a quick look.
    pub fn has_work_in(&self, pieces: &[Piece]) -> bool {
        // A space and the sign that it belongs to may stand in different pieces.
        let edge = |text: &str| {
            text.starts_with([';', ':', '!', '?', '»']) || text.ends_with('«')
        };
        pieces.iter().any(|piece| match piece {
            Piece::Text(text) => self.has_work(text) || self.french && edge(text),
            Piece::Solid | Piece::Space => false,
        })
    }

    /// Romanian letters as they should be, in a text that is otherwise left alone.
    pub fn letters<'t>(&self, text: &'t str) -> Cow<'t, str> {
        normalise_text(&self.tag, text)
    }

    /// Sets the pieces of one paragraph, heading, item or cell.
    pub fn set(&self, pieces: &mut [Piece]) {
        let mut line = Line::of(pieces);
        line.set_quotes(&self.quotes);
        if self.french {
            line.set_spaces();
        }
        let mut letters = line.0.iter().peekable();
        for (at, piece) in pieces.iter_mut().enumerate() {
            let own = std::iter::from_fn(|| letters.next_if(|letter| letter.piece == at));
            if let Piece::Text(text) = piece {
                text.clear();
                own.for_each(|letter| match letter.written {
                    Some(written) => text.push_str(written),
                    None => text.push(letter.read),
                });
                if let Cow::Owned(other) = normalise_text(&self.tag, text) {
                    *text = other;
                }
            } else {
                own.for_each(drop);
            }
        }
    }
}

/// Whether a plain space stands before `;`, `:`, `!`, `?` or `»`, or after `«`: the signs are
/// looked for, of which there are fewer than of spaces.
fn has_wide_space(text: &str) -> bool {
    let bytes = text.as_bytes();
    let after_space = |at: usize| bytes[..at].ends_with(b" ");
    memchr3_iter(b';', b':', b'!', bytes).any(after_space)
        || memchr2_iter(b'?', 0xc2, bytes).any(|at| match bytes[at..] {
            [b'?', ..] | [0xc2, 0xbb, ..] => after_space(at),
            [0xc2, 0xab, next, ..] => next == b' ',
            _ => false,
        })
}

/// A letter of a line: what is read, what is written for it, and from which piece it is.
struct Letter {
    read: char,
    written: Option<&'static str>,
    piece: usize,
}

struct Line(Vec<Letter>);

impl Line {
    fn of(pieces: &[Piece]) -> Line {
        let mut letters = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let mut push =
                |read: char| letters.push(Letter { read, written: None, piece: at });
            match piece {
                Piece::Text(text) => text.chars().for_each(push),
                Piece::Solid => push('x'),
                Piece::Space => push(' '),
            }
        }
        Line(letters)
    }

    fn read(&self, at: Option<usize>) -> Option<char> {
        self.0.get(at?).map(|letter| letter.read)
    }

    /// Pairs of straight marks become those of the language; one without a partner, such as
    /// a sign for inches, stays.
    fn set_quotes(&mut self, quotes: &Quotes) {
        let mut open: Vec<usize> = Vec::new();
        let mut pairs: Vec<(usize, usize)> = Vec::new();
        for at in 0..self.0.len() {
            if self.0[at].read != '"' {
                continue;
            }
            let before = at.checked_sub(1);
            let just_opened = before.is_some_and(|before| open.last() == Some(&before));
            let before = self.read(before);
            let after = self.read(Some(at + 1));
            let ends =
                before.is_some_and(|c| !c.is_whitespace() && !"([{«„“".contains(c));
            let begins = after.is_some_and(|c| !c.is_whitespace())
                && before.is_none_or(|c| !c.is_alphanumeric());
            if ends
                && !just_opened
                && let Some(start) = open.pop()
            {
                pairs.push((start, at));
            } else if begins {
                open.push(at);
            }
        }
        pairs.sort_unstable();
        let mut ends: Vec<usize> = Vec::new();
        for (start, end) in pairs {
            ends.retain(|outer| *outer > start);
            let inner = ends.len() % 2 == 1;
            let (opening, closing) = match inner {
                false => (quotes.open, quotes.close),
                true => (quotes.inner_open, quotes.inner_close),
            };
            self.0[start].written = Some(opening);
            self.0[end].written = Some(closing);
            ends.push(end);
        }
    }

    /// Plain spaces of French before signs that are high, and inside guillemets.
    fn set_spaces(&mut self) {
        for at in 0..self.0.len() {
            if self.0[at].read != ' ' {
                continue;
            }
            let before = self.read(at.checked_sub(1));
            let after = self.read(Some(at + 1));
            let then = self.read(Some(at + 2));
            let high = after.is_some_and(|c| ";:!?".contains(c))
                && before.is_some_and(|c| !c.is_whitespace())
                && then.is_none_or(|c| !c.is_alphanumeric());
            let inside = before == Some('«') && after.is_some_and(|c| c != ' ')
                || after == Some('»') && before.is_some_and(|c| c != ' ');
            if high || inside {
                self.0[at].written = Some(NARROW);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::tests::tag;

    fn set(code: &str, text: &str) -> String {
        typeset(&tag(code), text).replace('\u{202f}', "_")
    }

    #[test]
    fn straight_marks_become_those_of_the_language() {
        let text = "The \"first\" and (\"second\"), \"third\".";
        assert_eq!(set("en", text), "The “first” and (“second”), “third”.");
        assert_eq!(set("lv", text), "The „first” and („second”), „third”.");
        assert_eq!(set("hr", text), "The „first” and („second”), „third”.");
        assert_eq!(set("ro", text), "The „first” and („second”), „third”.");
        assert_eq!(set("fr", text), "The «_first_» and («_second_»), «_third_».");
    }

    #[test]
    fn marks_inside_marks_are_the_inner_ones() {
        assert_eq!(set("ro", "\"a \"b\" c\""), "„a «b» c”");
        assert_eq!(set("en", "\"\"b\" c\" \"d\""), "“‘b’ c” “d”");
    }

    #[test]
    fn a_mark_without_a_partner_stays() {
        assert_eq!(set("en", "a 5\" pipe"), "a 5\" pipe");
        assert_eq!(set("en", "\"never closed"), "\"never closed");
        assert_eq!(set("en", "5\" and 6\" pipes"), "5\" and 6\" pipes");
    }

    #[test]
    fn french_gets_its_narrow_spaces_where_a_plain_one_stands() {
        assert_eq!(set("fr", "Qui ? Moi ; toi : oui !"), "Qui_? Moi_; toi_: oui_!");
        assert_eq!(set("fr", "« oui »"), "«_oui_»");
        for text in ["12:30", "https://x.org", "mot: x", "a :b", "x\u{a0}: y"] {
            assert_eq!(set("fr", text), text);
        }
        assert_eq!(set("lv", "Kas ? Es"), "Kas ? Es");
    }

    #[test]
    fn what_stands_between_texts_counts_but_is_left_alone() {
        let mut pieces = [
            Piece::Text("say \"".into()),
            Piece::Solid,
            Piece::Text("\"".into()),
            Piece::Space,
            Piece::Text("end".into()),
        ];
        Typesetter::new(&tag("en")).set(&mut pieces);
        assert_eq!(pieces[0], Piece::Text("say “".into()));
        assert_eq!(pieces[2], Piece::Text("”".into()));
    }

    #[test]
    fn romanian_cedillas_become_commas() {
        assert_eq!(set("ro", "şcoala \"veche\" din Iaşi"), "școala „veche” din Iași");
    }
}

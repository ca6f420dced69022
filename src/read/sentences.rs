//! Markdown → its words and sentences, counted. Judges none of them.

use std::ops::Range;

use memchr::{memchr_iter, memchr3_iter};

use crate::base::blocks::Shape;
use crate::base::span::Span;
use crate::model::draft::{Block, LONG_SENTENCE};

/// How many words a text has: what stands between white space.
pub(super) fn words(text: &str) -> usize {
    let bytes = text.as_bytes();
    // All white space that is not ASCII begins with one of these.
    let mut wide = memchr3_iter(0xc2, 0xe2, 0xe3, bytes).chain(memchr_iter(0xe1, bytes));
    if wide.any(|at| text[at..].starts_with(char::is_whitespace)) {
        return text.split_whitespace().count();
    }
    let gap = |byte: u8| byte == b' ' || byte.wrapping_sub(b'\t') <= b'\r' - b'\t';
    // A word begins after white space, and at the beginning.
    let first = bytes.first().is_some_and(|byte| !gap(*byte));
    let (before, after) = (bytes, bytes.get(1..).unwrap_or_default());
    let begins = |(before, byte): (&u8, &u8)| u8::from(gap(*before) & !gap(*byte));
    // Sums of bytes are what processors are quick at.
    let parts = before.chunks(255).zip(after.chunks(255));
    let parts = parts.map(|(a, b)| a.iter().zip(b).map(begins).sum::<u8>());
    usize::from(first) + parts.map(usize::from).sum::<usize>()
}

/// The sentences of paragraphs and items that have more than [`LONG_SENTENCE`] words, with
/// their numbers of words.
pub(super) fn long_sentences(body: &str, blocks: &[Block]) -> Vec<(Span, usize)> {
    let mut found = Vec::new();
    for block in blocks {
        if !matches!(block.shape, Shape::Paragraph | Shape::Item) {
            continue;
        }
        let source = body.get(block.span.range()).unwrap_or_default();
        let few = gaps(source.as_bytes()) < LONG_SENTENCE;
        if few || most_words(source) <= LONG_SENTENCE {
            continue;
        }
        for (range, words) in sentences(source).filter(|(_, n)| *n > LONG_SENTENCE) {
            let start = block.span.start as usize;
            found.push(((start + range.start..start + range.end).into(), words));
        }
    }
    found
}

/// No sentence of a text has more words than this, and most texts have one with about as many:
/// a quick look, which takes some signs for white space that only begin like one in UTF-8, and
/// knows the ends of sentences only where a full stop, a space and a capital letter follow each
/// other.
fn most_words(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut most, mut start) = (0, 0);
    for stop in memchr_iter(b'.', bytes) {
        if let Some([b' ', b'A'..=b'Z']) = bytes.get(stop + 1..stop + 3) {
            most = most.max(gaps(&bytes[start..stop]));
            start = stop + 1;
        }
    }
    most.max(gaps(&bytes[start..])) + 1
}

fn gaps(bytes: &[u8]) -> usize {
    let gap = |byte: &u8| u8::from(matches!(byte, 0..=b' ' | 0xc2 | 0xe1..=0xe3));
    bytes.chunks(255).map(|part| usize::from(part.iter().map(gap).sum::<u8>())).sum()
}

/// The sentences of a Markdown text, with their numbers of words. A sentence ends where a sign
/// that can end one is followed by anything but a small letter; what an abbreviation ends too
/// early only makes two short ones.
fn sentences(source: &str) -> impl Iterator<Item = (Range<usize>, usize)> {
    let mut words = source
        .split_whitespace()
        .map(|word| (word.as_ptr() as usize - source.as_ptr() as usize, word))
        .peekable();
    std::iter::from_fn(move || {
        let (start, _) = *words.peek()?;
        let mut count = 0;
        let mut end = start;
        while let Some((at, word)) = words.next() {
            end = at + word.len();
            count += usize::from(word.contains(char::is_alphanumeric));
            let small = |next: &str| next.starts_with(char::is_lowercase);
            if ends(word) && words.peek().is_none_or(|(_, next)| !small(next)) {
                break;
            }
        }
        Some((start..end, count))
    })
}

/// Whether a sentence may end with a word; references to sources may follow it.
fn ends(word: &str) -> bool {
    // Most words have no bracket, for which alone it is quicker to look.
    let cited = if word.contains('[') { word.find("[^") } else { None };
    match (cited, word.rfind(']')) {
        (Some(first), Some(last)) if first < last => {
            is_ended(&word[..first]) || is_ended(&word[last + 1..])
        }
        _ => is_ended(word),
    }
}

/// Whether a text ends with a sign that can end a sentence, and what may follow that.
fn is_ended(text: &str) -> bool {
    let closing = |sign: &char| {
        matches!(sign, '*' | '_' | ')' | '”' | '“' | '»' | '"' | '’' | '\'')
    };
    let last = text.chars().rev().find(|sign| !closing(sign));
    last.is_some_and(|sign| matches!(sign, '.' | '!' | '?' | '…' | ':' | ';'))
}

#[cfg(test)]
mod tests {
    use super::{sentences, words};

    #[test]
    fn sentences_are_counted_across_lines_and_references() {
        let text =
            "One two\nthree.[^a] Four, cf. five [six](x.md). Seven eight[^b][^c]. Nine";
        let counts: Vec<usize> = sentences(text).map(|(_, words)| words).collect();
        assert_eq!(counts, [3, 4, 2, 1]);
    }

    #[test]
    fn words_are_what_stands_between_white_space_of_any_kind() {
        for text in [
            "",
            " ",
            "one",
            " one  two\n",
            "viens\u{a0}divi\u{202f}trīs — “četri”",
            "\u{3000}一\u{2028}二\u{85}ž",
            "ª Â ́x\u{1680}y\u{b}z\u{1c}q",
            &"a bc  d".repeat(300),
            &"ā".repeat(300),
        ] {
            assert_eq!(words(text), text.split_whitespace().count(), "{text:?}");
        }
    }
}

//! Sentences are not so long that a reader loses the thread.

use std::ops::Range;

use crate::base::blocks::Shape;
use crate::base::diag::{Diagnostic, Message, Sink};

use super::Text;

/// The most words that a sentence may have: twice of what plain-language guides advise.
const MOST: usize = 50;

/// `long-sentence`: a sentence that goes on and on.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    let draft = &text.version.draft;
    for block in &draft.outline.blocks {
        if !matches!(block.shape, Shape::Paragraph | Shape::Item) {
            continue;
        }
        let source = draft.body().get(block.span.range()).unwrap_or_default();
        if most_words(source) <= MOST {
            continue;
        }
        for (range, words) in sentences(source).filter(|(_, words)| *words > MOST) {
            let start = block.span.start as usize;
            let place = text.place((start + range.start..start + range.end).into());
            let warning = Diagnostic::warning("long-sentence", place).with("n", words);
            sink.push(warning.hint(Message::new("hint-long-sentence")));
        }
    }
}

/// No text has more words than this, and most have about as many: a quick look, which takes
/// some signs for white space that only begin like one in UTF-8.
fn most_words(text: &str) -> usize {
    let gap = |byte: &u8| matches!(byte, 0..=b' ' | 0xc2 | 0xe1..=0xe3);
    text.as_bytes().iter().filter(|byte| gap(byte)).count() + 1
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
    use super::sentences;

    #[test]
    fn sentences_are_counted_across_lines_and_references() {
        let text =
            "One two\nthree.[^a] Four, cf. five [six](x.md). Seven eight[^b][^c]. Nine";
        let counts: Vec<usize> = sentences(text).map(|(_, words)| words).collect();
        assert_eq!(counts, [3, 4, 2, 1]);
    }
}

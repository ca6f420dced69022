//! Front matter → what in it YAML takes for a comment, though it stands behind a value: `We won
//! #1`. Comments on lines of their own are meant.

use crate::base::broken_yaml::quoted;
use crate::base::diag::{Diagnostic, Message};
use crate::base::path::SitePath;
use crate::base::span::Place;

/// Reports the ends of values that are lost. `offset` is the byte of the file at which `text`
/// begins.
pub(super) fn cut_off(path: &SitePath, text: &str, offset: usize) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    if !text.contains('#') {
        return found;
    }
    let mut reader = Reader::default();
    let mut start = offset;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end();
        if let Some(at) = reader.comment(bare) {
            let place = Place::at(path, start + at..start + bare.len());
            let warning = Diagnostic::warning("yaml-comment", place);
            let hint = match in_quotes(bare) {
                Some(text) => Message::new("hint-write").with("text", text),
                None => Message::new("hint-yaml-comment"),
            };
            found.push(warning.hint(hint));
        }
        start += line.len();
    }
    found
}

/// What goes on from one line to the next.
#[derive(Default)]
struct Reader {
    /// The column of a field whose text stands on the lines below.
    block: Option<usize>,
    /// The quote that is open.
    quote: Option<char>,
}

impl Reader {
    /// The byte at which a comment begins behind something.
    fn comment(&mut self, line: &str) -> Option<usize> {
        let bare = line.trim_start();
        let column = line.len() - bare.len();
        let inside = |field: &usize| bare.is_empty() || column > *field;
        self.block = self.block.filter(inside);
        if self.block.is_some() || self.quote.is_none() && bare.starts_with('#') {
            return None;
        }
        let found = self.scan(line);
        let value = line[..found.unwrap_or(line.len())].trim_end();
        let value = value.trim_end_matches(['-', '+']);
        let opens = [": |", ": >", "- |", "- >"].iter().any(|end| value.ends_with(end));
        self.block = (opens && self.quote.is_none()).then_some(column);
        found
    }

    fn scan(&mut self, line: &str) -> Option<usize> {
        // Whether a value may begin here, and what stood before.
        let (mut fresh, mut before) = (true, ' ');
        let mut escaped = false;
        for (at, c) in line.char_indices() {
            match self.quote {
                Some(_) if escaped => escaped = false,
                Some('"') if c == '\\' => escaped = true,
                Some(quote) if c == quote => self.quote = None,
                Some(_) => {}
                None if c == '#' && before.is_whitespace() => return Some(at),
                None if fresh && ['"', '\''].contains(&c) => self.quote = Some(c),
                None if c.is_whitespace() => fresh |= [':', '-'].contains(&before),
                None => fresh = ['[', '{', ','].contains(&c),
            }
            before = c;
        }
        None
    }
}

/// A field of one line with its whole value in quotes, if it has a plain one.
fn in_quotes(line: &str) -> Option<String> {
    let field = line.trim_start().trim_start_matches("- ");
    let (key, value) = field.split_once(": ")?;
    let value = value.trim();
    let plain = !value.starts_with(['"', '\'', '[', '{', '|', '>', '&', '*']);
    let is_name = key.chars().all(|c| c.is_alphanumeric() || "_-".contains(c));
    (plain && is_name).then(|| format!("`{key}: {}`", quoted(value)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let path = SitePath::trusted("content/c/e/lv.md");
        let all = cut_off(&path, text, 0);
        let spans = all.iter().filter_map(|found| found.place.as_ref()?.span);
        spans.map(|span| &text[span.range()]).collect()
    }

    #[test]
    fn the_end_of_a_value_that_is_lost_is_found() {
        assert_eq!(found("summary: #1 of all\ntitle: A"), ["#1 of all"]);
        assert_eq!(found("summary: We won #1\n"), ["#1"]);
        assert_eq!(found("topics: [a, b] # two\n"), ["# two"]);
        assert_eq!(found("actors:\n  - name: A #b\n"), ["#b"]);
        assert_eq!(found("a: >-\n  # text\n  more #1\nb: c #d\n"), ["#d"]);
        assert_eq!(found("a: 'it''s #1' #2\n"), ["#2"]);
        assert_eq!(found("a: \"one\n  #two\\\" #3\" #4\n"), ["#4"]);
    }

    #[test]
    fn signs_in_values_and_comments_of_their_own_are_meant() {
        for text in ["# all\na: b\n", "a: b#c\n", "a: \"b #c\"\n", "a: |\n  b #c\n"] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
        assert_eq!(found("a: ['x #1', \"y #2\"]\nl:\n  - 'z #3'\n"), Vec::<&str>::new());
    }
}

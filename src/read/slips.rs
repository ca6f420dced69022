//! Plain text of a Markdown file → what in it Markdown does not take for what it is plainly
//! meant to be: a heading without a space, a link with a gap in it or without an end, rows that
//! are no table, an address that is no link. Looks nothing up.

use memchr::{memchr2, memmem};

use crate::base::span::Span;
use crate::model::draft::{Slip, SlipKind};

/// White space of word processors, which is no space to Markdown.
const HARD_SPACES: [char; 2] = ['\u{a0}', '\u{202f}'];

/// What stands between the two parts of a link that is none.
const GAPS: [char; 3] = [' ', '\u{a0}', '\u{202f}'];

/// So many bytes of an address are looked at for its end.
const LONGEST: usize = 1_000;

/// Finds the slips in a piece of plain text that begins at the byte `at` of the whole.
pub(super) fn slips(whole: &str, at: usize, source: &str, found: &mut Vec<Slip>) {
    if whole[..at].is_empty() || whole[..at].ends_with('\n') {
        let line = heading(source, at).or_else(|| item(source, at));
        found.extend(line.or_else(|| table(whole, at)));
    }
    // Nothing below is without one of these, and most texts have neither.
    if memchr2(b'[', b':', source.as_bytes()).is_none() {
        return;
    }
    if source.contains(']') {
        links(source, at, found);
    }
    if let Some(start) = memmem::find(source.as_bytes(), b"[[")
        && let (before, rest) = (&source[..start], &source[start + 2..])
        && rest.starts_with(char::is_alphanumeric)
        && !rest.contains(']')
    {
        let end = rest.find(|c: char| !(c.is_alphanumeric() || "-/".contains(c)));
        let end = before.len() + 2 + end.unwrap_or(rest.len());
        found.push(slip(SlipKind::NameOpen, at, before.len()..end));
    }
    if memmem::find(source.as_bytes(), b"://").is_some() {
        addresses(source, at, found);
    }
}

fn slip(kind: SlipKind, at: usize, range: std::ops::Range<usize>) -> Slip {
    Slip { kind, span: Span::from(range).shifted(at) }
}

/// `##Title`, or `##` with the hard space of a word processor behind it. One `#` alone may be
/// the number of something.
fn heading(source: &str, at: usize) -> Option<Slip> {
    let signs = source.bytes().take_while(|byte| *byte == b'#').count();
    let next = source[signs..].chars().next()?;
    let hard = HARD_SPACES.contains(&next);
    if !(2..=6).contains(&signs) || !(hard || next.is_alphabetic()) {
        return None;
    }
    let end = if hard { signs + next.len_utf8() } else { signs };
    Some(slip(SlipKind::Heading, at, signs..end))
}

/// `-` or `*` with the hard space of a word processor behind it.
fn item(source: &str, at: usize) -> Option<Slip> {
    let rest = source.strip_prefix(['-', '*', '+', '•'])?;
    let sign = source.len() - rest.len();
    let next = rest.chars().next().filter(|next| HARD_SPACES.contains(next))?;
    Some(slip(SlipKind::Item, at, sign..sign + next.len_utf8()))
}

/// The first of several lines that are cells between `|`, without the line below it that makes
/// a table of them, or with one that has not as many columns.
fn table(whole: &str, at: usize) -> Option<Slip> {
    if !whole[at..].trim_start().starts_with('|') {
        return None;
    }
    let cells = |line: &str| {
        let line = line.trim();
        line.len() > 1 && line.starts_with('|') && line.ends_with('|')
    };
    let mut lines = whole[at..].lines();
    let first = lines.next().filter(|line| cells(line))?;
    let above = whole[..at].lines().next_back().is_some_and(cells);
    let follows = lines.next().is_some_and(cells);
    (follows && !above).then(|| slip(SlipKind::Table, at, 0..first.len()))
}

/// `[text] (target)`, `[text](a target with spaces.pdf)` and `[text](target without an end`.
fn links(source: &str, at: usize, found: &mut Vec<Slip>) {
    for (close, _) in source.match_indices(']') {
        let rest = &source[close + 1..];
        let gap = rest.len() - rest.trim_start_matches(GAPS).len();
        let Some(inner) = rest[gap..].strip_prefix('(') else { continue };
        let Some(end) = inner.find(')') else {
            let inner = &inner[..inner.floor_char_boundary(LONGEST)];
            let end = inner.find(char::is_whitespace).unwrap_or(inner.len());
            let target = inner[..end].trim_end_matches(['.', ',', ';', ':']);
            if gap == 0 && source[..close].contains('[') && looks_like_target(target) {
                let start = close + 2;
                found.push(slip(SlipKind::LinkOpen, at, start..start + target.len()));
            }
            continue;
        };
        let target = &inner[..end];
        if !source[..close].contains('[') || !looks_like_target(target) {
            continue;
        }
        let start = close + 1 + gap + 1;
        let spaced = target.contains(char::is_whitespace);
        if gap > 0 && !spaced {
            found.push(slip(SlipKind::LinkGap, at, close + 1..close + 1 + gap));
        } else if gap == 0 && spaced && !target.contains(['"', '<', '>']) {
            found.push(slip(SlipKind::LinkSpaces, at, start..start + end));
        }
    }
}

/// Whether something in parentheses leads somewhere: an address, or a file.
fn looks_like_target(target: &str) -> bool {
    let begins = ["http://", "https://", "mailto:", "../", "./"];
    let file = target.rsplit_once('.').is_some_and(|(stem, extension)| {
        !stem.is_empty()
            && (2..=4).contains(&extension.len())
            && extension.bytes().all(|byte| byte.is_ascii_alphanumeric())
    });
    begins.iter().any(|begin| target.starts_with(begin)) || file
}

/// Addresses that stand in the text as they are.
fn addresses(source: &str, at: usize, found: &mut Vec<Slip>) {
    for (colon, _) in source.match_indices("://") {
        let before = &source[..colon];
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let start = colon - letters;
        let opened = source[..start].trim_end().strip_suffix('(');
        let in_link =
            opened.is_some_and(|text| text.trim_end_matches(GAPS).ends_with(']'));
        if !["http", "https"].contains(&&source[start..colon]) || in_link {
            continue;
        }
        let odd = |c: char| c.is_whitespace() || "<>\"“”„«»()[]".contains(c);
        let rest = &source[colon..];
        let end = colon + rest.find(odd).unwrap_or(rest.len());
        let end = start + source[start..end].trim_end_matches(['.', ',', ';', ':']).len();
        if end > colon + 3 {
            found.push(slip(SlipKind::Address, at, start..end));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(SlipKind, &str)> {
        let mut found = Vec::new();
        slips(text, 0, text, &mut found);
        found.iter().map(|slip| (slip.kind, &text[slip.span.range()])).collect()
    }

    #[test]
    fn slips_are_found_at_the_byte_where_they_are_mended() {
        assert_eq!(found("##Part"), [(SlipKind::Heading, "")]);
        assert_eq!(found("##\u{a0}Part"), [(SlipKind::Heading, "\u{a0}")]);
        assert_eq!(found("-\u{a0}one"), [(SlipKind::Item, "\u{a0}")]);
        assert_eq!(found("[a] (https://b.org/c) d"), [(SlipKind::LinkGap, " ")]);
        let hard = found("[a]\u{a0}(https://b.org/c) d");
        assert_eq!(hard, [(SlipKind::LinkGap, "\u{a0}")]);
        assert_eq!(found("[a](my file.pdf)"), [(SlipKind::LinkSpaces, "my file.pdf")]);
        let open = found("[a](https://b.org/c. And so on");
        let address = (SlipKind::Address, "https://b.org/c");
        assert_eq!(open, [(SlipKind::LinkOpen, "https://b.org/c")]);
        assert_eq!(found("see [[redea and"), [(SlipKind::NameOpen, "[[redea")]);
        let rows = "| a | b |\n| 1 | 2 |\n";
        assert_eq!(found(rows), [(SlipKind::Table, "| a | b |")]);
        assert_eq!(found("See https://b.org/c."), [address]);
    }

    #[test]
    fn what_is_meant_as_it_stands_is_no_slip() {
        for text in [
            "#1 of all",
            "[1] (see below)",
            "a](b",
            "- one",
            "## Part",
            "| a |",
            "[[",
            "x[[1]]",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}

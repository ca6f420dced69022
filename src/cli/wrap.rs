//! Text → lines of at most a certain width, and two texts → lines side by side. Prints
//! nothing. Counts characters, which is what the scripts of the site's languages need.

/// The width of the terminals that are written for.
pub(super) const WIDTH: usize = 80;

/// The lines of a text; words that are too long are cut.
pub(super) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        let mut used = 0;
        for word in line.split_whitespace() {
            for piece in pieces(word, width) {
                let length = length(&piece);
                if used > 0 && used + 1 + length > width {
                    lines.push(std::mem::take(&mut current));
                    used = 0;
                }
                if used > 0 {
                    current.push(' ');
                    used += 1;
                }
                current.push_str(&piece);
                used += length;
            }
        }
        lines.push(current);
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.chunks(width.max(1)).map(|chunk| chunk.iter().collect()).collect()
}

/// The number of columns that a text takes.
pub(super) fn length(text: &str) -> usize {
    text.chars().count()
}

/// A text with spaces after it, up to a width.
pub(super) fn padded(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(length(text))))
}

/// A text that is cut where it is too long.
pub(super) fn cut(text: &str, width: usize) -> String {
    if length(text) <= width {
        return text.to_owned();
    }
    text.chars().take(width.saturating_sub(1)).chain(['…']).collect()
}

/// Two columns that fill a terminal, without spaces at the end of a line.
pub(super) fn beside(left: &[String], right: &[String]) -> String {
    let column = (WIDTH - 3) / 2;
    let mut out = String::new();
    for at in 0..left.len().max(right.len()) {
        let text = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
        let line = format!("{} │ {}", padded(&text(left), column), text(right));
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out
}

/// The width of each of the two columns.
pub(super) const COLUMN: usize = (WIDTH - 3) / 2;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_no_wider_than_asked_and_lose_nothing() {
        let text = "Viena otra un garākunvēlgarāksvārds\nbeigas";
        let lines = wrapped(text, 10);
        assert!(lines.iter().all(|line| length(line) <= 10), "{lines:?}");
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        assert_eq!(letters(&lines.concat()), letters(text));
        assert_eq!(cut("Medžimurje", 5), "Medž…");
    }
}

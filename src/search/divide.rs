//! A sorted list of words with weights → so many parts of about one weight, and what the words
//! of each part begin with. What a language or a site writes about does not matter: however its
//! words are spread, no part is much heavier than another.

use super::pack::after;

/// A division of a list.
#[derive(Debug, Default)]
pub(super) struct Division {
    /// Where each part begins, and where the last ends.
    pub starts: Vec<usize>,
    /// What the words of each part but the first begin with or come after, one after another:
    /// see [`after`].
    pub bounds: String,
}

/// Divides a list. Where it may, it cuts between words that differ early, so that bounds are
/// short: a part may be an eighth too heavy or too light for that.
pub(super) fn divide(words: &[&str], weights: &[usize], parts: usize) -> Division {
    let mut before = Vec::with_capacity(words.len());
    let total = weights.iter().fold(0, |sum, weight| {
        before.push(sum);
        sum + weight
    });
    let slack = total / parts.max(1) / 8;
    let mut division = Division { starts: vec![0], bounds: String::new() };
    let (mut last, mut bound) = (0, "");
    for part in 1..parts {
        let aim = total * part / parts;
        let from = before.partition_point(|sum| sum + slack < aim).max(last);
        let to = before.partition_point(|sum| *sum <= aim + slack);
        let near = |at: &usize| before[*at].abs_diff(aim);
        let best = (from..to).min_by_key(|at| (separator(words, *at).len(), near(at)));
        // A word that weighs more than a part leaves none to choose from.
        let nearest =
            || (from.saturating_sub(1).max(last)..words.len()).take(2).min_by_key(near);
        last = best.or_else(nearest).unwrap_or(last);
        division.starts.push(last);
        let next = separator(words, last);
        if part > 1 {
            division.bounds.push(' ');
        }
        after(bound, next, &mut division.bounds);
        bound = next;
    }
    division.starts.push(words.len());
    division
}

/// The shortest beginning of a word that comes after the word before it.
fn separator<'w>(words: &[&'w str], at: usize) -> &'w str {
    let word = words.get(at).copied().unwrap_or_default();
    let before = at.checked_sub(1).map_or("", |at| words[at]);
    let mut letters = word.char_indices().zip(before.chars().map(Some).chain([None]));
    let differs = letters.find(|((_, letter), other)| Some(*letter) != *other);
    differs.map_or(word, |((at, letter), _)| &word[..at + letter.len_utf8()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bounds(words: &[&str], weights: &[usize], parts: usize) -> (Vec<usize>, String) {
        let division = divide(words, weights, parts);
        (division.starts, division.bounds)
    }

    #[test]
    fn parts_weigh_about_the_same() {
        let words = ["abe", "ac", "bad", "bar", "c", "do", "dog", "e"];
        let (starts, names) = bounds(&words, &[1; 8], 4);
        assert_eq!((starts, names.as_str()), (vec![0, 2, 4, 6, 8], "0b 0c 0dog"));
    }

    #[test]
    fn a_heavy_word_has_a_part_of_its_own_and_others_may_be_empty() {
        let (starts, names) = bounds(&["a", "b", "c"], &[1, 98, 1], 4);
        assert_eq!((starts, names.as_str()), (vec![0, 1, 1, 2, 3], "0b 1 0c"));
        assert_eq!(bounds(&[], &[], 3), (vec![0, 0, 0, 0], "0 0".to_owned()));
        assert_eq!(bounds(&["a"], &[5], 2), (vec![0, 0, 1], "0a".to_owned()));
    }
}

//! A form of a word with its stem, and how forms are put in order.

use std::cmp::Ordering;

use super::rules::Rules;

/// A form of a word with its stem.
#[derive(Clone, Debug)]
pub(super) struct Form {
    /// `^`, the stem, a sign that is smaller than any letter, and the folded word: in the order
    /// of these, forms are in the order of their stems.
    both: Box<str>,
    /// Where the stem ends.
    end: usize,
}

const BETWEEN: char = '\0';

impl Form {
    /// The form of a folded word; `room` is used to make its stem.
    pub(super) fn of(folded: &str, rules: &Rules, room: &mut String) -> Form {
        rules.write_stem(folded, room);
        let end = room.len();
        room.push(BETWEEN);
        room.push_str(folded);
        Form { both: room.as_str().into(), end }
    }

    /// The stem.
    pub(super) fn stem(&self) -> &str {
        &self.both[1..self.end]
    }

    /// The folded word.
    pub(super) fn text(&self) -> &str {
        &self.both[self.end + BETWEEN.len_utf8()..]
    }

    /// The stem and the folded word, to sort by.
    pub(super) fn both(&self) -> &str {
        &self.both[1..]
    }
}

/// The positions of words in their order. Most are told apart by their first bytes, which are
/// compared as a number.
pub(super) fn sorted<'w>(words: impl Iterator<Item = &'w str>) -> Vec<usize> {
    let mut keys: Vec<(u128, &str, usize)> =
        words.enumerate().map(|(at, word)| (key(word), word, at)).collect();
    keys.sort_unstable_by(|one, other| match one.0.cmp(&other.0) {
        Ordering::Equal => one.1.cmp(other.1),
        differs => differs,
    });
    keys.into_iter().map(|(_, _, at)| at).collect()
}

fn key(word: &str) -> u128 {
    let mut first = [0; 16];
    let bytes = word.as_bytes();
    let length = bytes.len().min(first.len());
    first[..length].copy_from_slice(&bytes[..length]);
    u128::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_by_their_bytes() {
        let words =
            ["novadsnovadsnovadsb", "novads", "ab", "novadsnovadsnovadsa", "", "żab"];
        let order = sorted(words.into_iter());
        assert_eq!(order, [4, 2, 1, 3, 0, 5]);
    }

    #[test]
    fn forms_are_in_the_order_of_their_stems() {
        let rules = Rules::of("en");
        let form = |word| Form::of(word, &rules, &mut String::new());
        let (town, towns) = (form("town"), form("towns"));
        assert_eq!((towns.stem(), towns.text()), (town.stem(), "towns"));
        assert!(town.both() < towns.both());
        assert!(towns.both() < form("townhall").both());
    }
}

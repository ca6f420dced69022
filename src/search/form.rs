//! A form of a word with its stem, and how forms are put in order.

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
/// compared as a number that has the position in its lowest bits.
pub(super) fn sorted(words: &[&str]) -> Vec<usize> {
    let keys = words.iter().zip(0u32..);
    let mut keys: Vec<u128> =
        keys.map(|(word, at)| beginning(word) | u128::from(at)).collect();
    keys.sort_unstable();
    let position = |key: &u128| usize::try_from(key & u128::from(u32::MAX)).unwrap_or(0);
    let mut order: Vec<usize> = keys.iter().map(position).collect();
    let mut from = 0;
    for alike in keys.chunk_by(|one, other| one >> 32 == other >> 32) {
        let to = from + alike.len();
        if alike.len() > 1 {
            order[from..to].sort_unstable_by(|one, other| words[*one].cmp(words[*other]));
        }
        from = to;
    }
    order
}

/// The first bytes of a word as a number, whose lowest 32 bits are zeros.
fn beginning(word: &str) -> u128 {
    let mut first = [0; 16];
    let length = word.len().min(12);
    first[..length].copy_from_slice(&word.as_bytes()[..length]);
    u128::from_be_bytes(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_by_their_bytes() {
        let words =
            ["novadsnovadsnovadsb", "novads", "ab", "novadsnovadsnovadsa", "", "żab"];
        let order = sorted(&words);
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

//! What a translation was made from: fingerprints of the source's blocks, and what has
//! changed since. Reads no text; fingerprints come from `read` and `resolve`.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::base::lang::Lang;

/// What a language version is translated from, and how it stands to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Translation {
    /// The language that it was translated from.
    pub source: Lang,
    /// Who vouches for it.
    pub status: Status,
    /// The source's revision when it was made; `None` where nobody has said.
    pub revision: Option<Revision>,
    /// How it stands to its source as that is now.
    pub state: State,
}

/// Who vouches for a translation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nobody: a machine made it.
    Machine,
    /// Somebody made it, but no native speaker has read it.
    Unreviewed,
    /// A native speaker has read it.
    Reviewed,
}

/// The names that front matter has for a status.
pub const STATUSES: [(&str, Status); 3] = [
    ("machine", Status::Machine),
    ("unreviewed", Status::Unreviewed),
    ("reviewed", Status::Reviewed),
];

impl Status {
    /// The name that front matter has for it.
    pub fn name(self) -> &'static str {
        match self {
            Status::Machine => "machine",
            Status::Unreviewed => "unreviewed",
            Status::Reviewed => "reviewed",
        }
    }
}

/// How a translation stands to its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Made from the source as it stands, and so is all that the source is made from.
    Current,
    /// The source has changed since, or what it is made from has.
    Outdated {
        /// What changed in the source.
        changes: Changes,
        /// The language in between that is outdated itself.
        through: Option<Lang>,
    },
    /// Nobody has said what it was made from.
    Unstamped,
    /// The version that it was made from is gone.
    Orphan,
}

/// The fingerprint of a block: 30 bits of a hash over its normalised text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(u32);

/// The fingerprints of a text's blocks in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Revision(pub Arc<[Fingerprint]>);

/// The blocks that differ between two revisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Positions, in the new revision, of blocks that were not there in that form.
    pub new: Vec<usize>,
    /// Positions, in the old revision, of blocks that are no longer there in that form.
    pub old: Vec<usize>,
}

/// The version of the format of revisions.
const FORMAT: &str = "1";

/// Crockford's base 32: no letter that looks like a digit.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// The value of each letter of the alphabet, by its byte; 255 for all other bytes.
const DIGITS: [u8; 256] = {
    let mut digits = [255; 256];
    let mut value = 0;
    while value < 32 {
        digits[ALPHABET[value as usize] as usize] = value;
        value += 1;
    }
    digits
};

impl Fingerprint {
    /// The fingerprint of a normalised text: the first 30 bits of the BLAKE3 hash of its
    /// composed form (NFC), since some systems take `ā` apart when they save a file.
    pub fn of(text: &str) -> Fingerprint {
        // No letter before the first combining sign, U+0300, is or has such a byte in UTF-8.
        let simple = text.bytes().all(|byte| byte < 0xcc);
        let hash = if simple || is_nfc_quick(text.chars()) == IsNormalized::Yes {
            blake3::hash(text.as_bytes())
        } else {
            blake3::hash(text.nfc().collect::<String>().as_bytes())
        };
        let [a, b, c, d, ..] = *hash.as_bytes();
        Fingerprint(u32::from_be_bytes([a, b, c, d]) >> 2)
    }

    fn parse(text: &str) -> Option<Fingerprint> {
        if text.len() != 6 {
            return None;
        }
        text.bytes()
            .try_fold(0u32, |bits, byte| {
                let digit = DIGITS[usize::from(byte)];
                (digit < 32).then_some(bits << 5 | u32::from(digit))
            })
            .map(Fingerprint)
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for shift in (0..6).rev() {
            let digit = (self.0 >> (shift * 5)) & 31;
            write!(f, "{}", char::from(ALPHABET[digit as usize]))?;
        }
        Ok(())
    }
}

impl Revision {
    /// Reads what [`Revision`] prints. `None` for anything else.
    pub fn parse(text: &str) -> Option<Revision> {
        let mut parts = text.split('.');
        if parts.next() != Some(FORMAT) {
            return None;
        }
        parts.map(Fingerprint::parse).collect::<Option<Arc<[_]>>>().map(Revision)
    }

    /// What changed from `self` to `new`: all blocks that are not part of the longest
    /// common subsequence of both.
    ///
    /// Time and memory are the product of the lengths of what remains when the common beginning
    /// and end are taken off, which is small where both have at most a few hundred blocks. Where
    /// it is not, a common subsequence is taken that is found in one pass and may be shorter.
    pub fn changes(&self, new: &Revision) -> Changes {
        let (a, b) = (&self.0, &new.0);
        let start = a.iter().zip(b.iter()).take_while(|(x, y)| x == y).count();
        let rest = a.len().min(b.len()) - start;
        let ends = a.iter().rev().zip(b.iter().rev()).take(rest);
        let end = ends.take_while(|(x, y)| x == y).count();
        let (a, b) = (&a[start..a.len() - end], &b[start..b.len() - end]);
        if a.len().saturating_mul(b.len()) > MOST_PAIRS {
            return in_one_pass(a, b, start);
        }
        let mut lengths = vec![vec![0u32; b.len() + 1]; a.len() + 1];
        for i in (0..a.len()).rev() {
            for j in (0..b.len()).rev() {
                lengths[i][j] = if a[i] == b[j] {
                    lengths[i + 1][j + 1] + 1
                } else {
                    lengths[i + 1][j].max(lengths[i][j + 1])
                };
            }
        }
        let mut changes = Changes::default();
        let (mut i, mut j) = (0, 0);
        while i < a.len() || j < b.len() {
            if i < a.len() && j < b.len() && a[i] == b[j] {
                i += 1;
                j += 1;
            } else if j == b.len()
                || i < a.len() && lengths[i + 1][j] >= lengths[i][j + 1]
            {
                changes.old.push(start + i);
                i += 1;
            } else {
                changes.new.push(start + j);
                j += 1;
            }
        }
        changes
    }
}

/// The most pairs of blocks that are compared, which is what two texts of 4,000 blocks have.
const MOST_PAIRS: usize = 16_000_000;

/// What changed between long lists of blocks that begin at the position `start`: each block of
/// the old one is taken for the first same one of the new one that is still to come.
fn in_one_pass(a: &[Fingerprint], b: &[Fingerprint], start: usize) -> Changes {
    let mut places: BTreeMap<Fingerprint, Vec<usize>> = BTreeMap::new();
    for (at, print) in b.iter().enumerate() {
        places.entry(*print).or_default().push(at);
    }
    let mut changes = Changes::default();
    let mut next = 0;
    for (at, print) in a.iter().enumerate() {
        let own = places.get(print).map_or(&[][..], Vec::as_slice);
        match own.get(own.partition_point(|place| *place < next)) {
            // One that lies far ahead would make all before it count as new.
            Some(place) if place - next <= a.len() - at => {
                changes.new.extend(start + next..start + place);
                next = place + 1;
            }
            _ => changes.old.push(start + at),
        }
    }
    changes.new.extend(start + next..start + b.len());
    changes
}

impl fmt::Display for Revision {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(FORMAT)?;
        for fingerprint in &*self.0 {
            write!(f, ".{fingerprint}")?;
        }
        Ok(())
    }
}

impl Changes {
    /// Whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.old.is_empty()
    }

    /// How many blocks changed, an edited block counted once.
    pub fn count(&self) -> usize {
        self.new.len().max(self.old.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(words: &str) -> Revision {
        Revision(words.split_whitespace().map(Fingerprint::of).collect())
    }

    #[test]
    fn a_revision_reads_back_as_it_was_printed() {
        let revision = revision("a b c");
        assert_eq!(Revision::parse(&revision.to_string()), Some(revision));
        for bad in ["", "2.abcdef", "1.abc", "1.abcdeu", "1.abcdef."] {
            assert_eq!(Revision::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn long_texts_are_compared_without_the_square_of_their_length() {
        let blocks = |from: usize| -> Revision {
            let texts = (from..from + 100_000).map(|n| n.to_string());
            Revision(texts.map(|text| Fingerprint::of(&text)).collect())
        };
        let (old, new) = (blocks(0), blocks(3));
        let mut edited = new.0.to_vec();
        edited[50_000] = Fingerprint::of("edited");
        let new = Revision(edited.into());
        let changes = old.changes(&new);
        assert_eq!(changes.old, [0, 1, 2, 50_003]);
        assert_eq!(changes.new, [50_000, 99_997, 99_998, 99_999]);
    }

    #[test]
    fn exactly_the_edited_blocks_are_reported() {
        let old = revision("a b c d e");
        for (now, new, gone) in [
            ("a b c d e", vec![], vec![]),
            ("a b X d e", vec![2], vec![2]),
            ("a b c d e f", vec![5], vec![]),
            ("b c d e", vec![], vec![0]),
            ("a c b d e", vec![1], vec![2]),
            ("", vec![], vec![0, 1, 2, 3, 4]),
        ] {
            let changes = old.changes(&revision(now));
            assert_eq!(changes.new.len(), new.len(), "{now}");
            assert_eq!(changes.old.len(), gone.len(), "{now}");
            if now != "a c b d e" {
                assert_eq!((changes.new, changes.old), (new, gone), "{now}");
            }
        }
    }
}

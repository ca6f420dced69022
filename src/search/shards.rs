//! Postings → shards: the words of each with where they stand, and the forms of all words, by
//! which a browser finds how a word may go on and what may have been meant.

use super::collect::{Collected, Posting};
use super::divide::divide;
use super::form::sorted;
use super::pack::{Packer, after};

/// How many subjects there are for each shard, roughly: the number of shards changes only where
/// a site doubles.
const SUBJECTS: usize = 4;

/// The fewest shards, and the most.
const SHARDS: [usize; 2] = [8, 1024];

/// How many shards there are for each part of the list of forms.
const FORMS: usize = 8;

/// How many shards the words of so many subjects are cut into.
pub fn shard_count(subjects: usize) -> usize {
    let wanted = (subjects / SUBJECTS).clamp(SHARDS[0], SHARDS[1]);
    1 << wanted.ilog2()
}

/// How many parts the list of forms of so many subjects is cut into.
pub fn form_count(subjects: usize) -> usize {
    shard_count(subjects) / FORMS
}

/// Something that is cut into parts.
#[derive(Debug)]
pub(super) struct Cut<T> {
    /// The parts.
    pub parts: Vec<T>,
    /// What the words of each part but the first begin with or come after.
    pub bounds: String,
}

/// The words of a shard, and where they stand. A line of words holds a stem, as it follows the
/// last, and its forms (`-` and what comes after the stem where a form begins with it).
pub(super) type Shard = (String, String);

/// The words with where they stand, by stem.
pub(super) fn shards(collected: &Collected) -> Cut<Shard> {
    let subjects = collected.lengths.len();
    let all = Lines::of(collected);
    let weights: Vec<usize> = (0..all.stems.len()).map(|at| all.weight(at)).collect();
    let division = divide(&all.stems, &weights, shard_count(subjects));
    let parts = division.starts.windows(2).map(|part| all.shard(part[0], part[1]));
    Cut { parts: parts.collect(), bounds: division.bounds }
}

/// All stems with their forms and postings, one after another.
struct Lines<'c> {
    stems: Vec<&'c str>,
    forms: String,
    postings: String,
    /// Where the forms and the postings of each stem begin, and where the last end.
    starts: Vec<[usize; 2]>,
}

impl<'c> Lines<'c> {
    fn of(collected: &'c Collected) -> Lines<'c> {
        let subjects = collected.lengths.len();
        let mean = mean(&collected.lengths);
        let count = |posting: &Posting| {
            let length = u64::from(collected.lengths[posting.subject as usize]);
            impact(u64::from(posting.weight), length, mean)
        };
        let mut packer = Packer::default();
        let mut lines = Lines {
            stems: Vec::new(),
            forms: String::new(),
            postings: String::new(),
            starts: Vec::new(),
        };
        for (form, postings) in collected.each() {
            if lines.stems.last() != Some(&form.stem()) {
                lines.stems.push(form.stem());
                lines.starts.push([lines.forms.len(), packer.align()]);
            }
            lines.forms.push(' ');
            match form.text().strip_prefix(form.stem()) {
                Some(rest) => lines.forms.extend(["-", rest]),
                None => lines.forms.push_str(form.text()),
            }
            packer.postings(postings, subjects, &count);
        }
        lines.starts.push([lines.forms.len(), packer.align()]);
        lines.postings = packer.text();
        lines
    }

    /// How many bytes a stem takes, roughly.
    fn weight(&self, at: usize) -> usize {
        let [[forms, postings], [forms_end, postings_end]] =
            [self.starts[at], self.starts[at + 1]];
        4 + forms_end - forms + postings_end - postings
    }

    fn shard(&self, from: usize, to: usize) -> Shard {
        let mut words = String::new();
        let mut last = "";
        for at in from..to {
            if at > from {
                words.push('\n');
            }
            after(last, self.stems[at], &mut words);
            words.push_str(&self.forms[self.starts[at][0]..self.starts[at + 1][0]]);
            last = self.stems[at];
        }
        let postings = &self.postings[self.starts[from][1]..self.starts[to][1]];
        (words, postings.to_owned())
    }
}

/// How long the text is in which a word stands on average: the few words of a term do not make
/// all other texts long ones.
fn mean(lengths: &[u32]) -> u64 {
    let lengths = lengths.iter().map(|length| u64::from(*length));
    let (words, squares) = lengths.fold((0, 0), |(words, squares), length| {
        (words + length, squares + length * length)
    });
    squares.checked_div(words).unwrap_or(0).max(1)
}

/// How much a form counts in a subject, from 0 to 7: as in BM25F, weights grow ever less, and
/// less in a long text.
fn impact(weight: u64, length: u64, mean: u64) -> u32 {
    // 4 × (0.4 + 0.6 × length / mean), in tenths
    let half = 16 + 24 * length.min(4 * mean) / mean;
    let value = 80 * weight / (10 * weight + half);
    u32::try_from(value.min(7)).unwrap_or(7)
}

/// The forms of all words in order. Each is told as it follows the last, and ends with a
/// capital letter: in how many subjects it stands, as a power of two. Forms with the same first
/// two letters are in one part.
pub(super) fn forms(collected: &Collected) -> Cut<String> {
    let known = collected.each().map(|(form, postings)| (form.text(), postings.len()));
    let (known, subjects): (Vec<&str>, Vec<usize>) = known.unzip();
    let order = sorted(&known).into_iter();
    let forms: Vec<(&str, usize)> = order.map(|at| (known[at], subjects[at])).collect();
    let groups: Vec<&[(&str, usize)]> =
        forms.chunk_by(|one, other| beginning(one.0) == beginning(other.0)).collect();
    let names: Vec<&str> = groups.iter().map(|group| beginning(group[0].0)).collect();
    let weights: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let division = divide(&names, &weights, form_count(collected.lengths.len()));
    let parts = division.starts.windows(2).map(|part| {
        let mut out = String::new();
        let mut last = "";
        for (form, subjects) in groups[part[0]..part[1]].iter().copied().flatten() {
            after(last, form, &mut out);
            out.push(common(*subjects));
            last = form;
        }
        out
    });
    Cut { parts: parts.collect(), bounds: division.bounds }
}

/// The first two letters of a form.
fn beginning(form: &str) -> &str {
    form.char_indices().nth(2).map_or(form, |(end, _)| &form[..end])
}

/// In how many subjects a form stands, as a power of two: `A` is one.
fn common(subjects: usize) -> char {
    let power = subjects.checked_ilog2().unwrap_or(0).min(25);
    char::from(b'A' + u8::try_from(power).unwrap_or(0))
}

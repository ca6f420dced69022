//! Subjects → postings: which form of a word stands in which subject, how much it weighs
//! there, and in which sections. Shares the work among threads; the result does not tell how
//! many there were.

use std::ops::Range;

use super::document::{Seen, Subject, Weight};
use super::fold::fold;
use super::form::{Form, sorted};
use super::intern::Interner;
use super::rules::Rules;
use super::short::{Short, Shorts};
use super::tally::{Places, Tally};
use super::threads::both;
use super::words::places;

/// A form of a word in a subject.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Posting {
    /// Position of the subject.
    pub subject: u32,
    /// Its weights there, added up.
    pub weight: u8,
    /// The sections in which it stands.
    pub places: Places,
}

/// All words of the subjects of a language.
#[derive(Debug, Default)]
pub(super) struct Collected {
    /// The forms in the order of their stems.
    forms: Vec<Form>,
    /// Where the postings of each form begin, and where the last end.
    starts: Vec<usize>,
    /// In the order of forms and subjects.
    postings: Vec<Posting>,
    /// How many words each subject has.
    pub lengths: Vec<u32>,
}

impl Collected {
    /// Each form with its postings.
    pub(super) fn each(&self) -> impl Iterator<Item = (&Form, &[Posting])> {
        let ranges =
            self.starts.windows(2).map(|range| &self.postings[range[0]..range[1]]);
        self.forms.iter().zip(ranges)
    }
}

/// The fewest subjects that are worth a thread.
const LEAST: usize = 64;

/// The longest word that is worth finding, in bytes.
const LONGEST: usize = 100;

/// Takes apart the texts of all subjects, on so many threads at most.
pub(super) fn collect(
    seen: Seen<'_>,
    subjects: &[Subject],
    rules: &Rules,
    threads: usize,
) -> Collected {
    let threads = threads.min(subjects.len() / LEAST).max(1);
    // Not rayon's own threads: one of them may be waiting for this very index.
    let shares: Vec<Share> = std::thread::scope(|scope| {
        let tasks: Vec<_> = divided(seen, subjects, threads)
            .into_iter()
            .map(|(first, subjects)| {
                scope.spawn(move || Share::of(seen, subjects, first, rules))
            })
            .collect();
        let shares = tasks.into_iter().map(|task| task.join());
        shares.map(|share| share.expect("reading texts does not panic")).collect()
    });
    merge(shares, rules, threads)
}

/// Subjects in so many parts with about as much text each, and the position of the first of each.
fn divided<'s>(
    seen: Seen<'_>,
    subjects: &'s [Subject],
    parts: usize,
) -> Vec<(usize, &'s [Subject])> {
    let ends: Vec<usize> = subjects
        .iter()
        .scan(0, |end, subject| {
            *end += seen.length(*subject);
            Some(*end)
        })
        .collect();
    let all = ends.last().copied().unwrap_or(0);
    let starts = (0..=parts).map(|part| match part {
        0 => 0,
        part if part == parts => subjects.len(),
        part => ends.partition_point(|end| *end <= all / parts * part),
    });
    let starts: Vec<usize> = starts.collect();
    starts.windows(2).map(|part| (part[0], &subjects[part[0]..part[1]])).collect()
}

/// What one thread found.
#[derive(Debug)]
struct Share {
    /// The folded words.
    forms: Interner,
    /// By form.
    postings: Vec<(u32, Posting)>,
    lengths: Vec<u32>,
}

/// Brings the forms of all shares into one order, and the postings into the order of forms.
/// Within a form they already are in the order of subjects.
fn merge(mut shares: Vec<Share>, rules: &Rules, threads: usize) -> Collected {
    let (forms, places) = united(&mut shares, rules, threads);
    let mut starts = vec![0usize; forms.len() + 1];
    for (share, places) in shares.iter().zip(&places) {
        let of = share.postings.iter().map(|(form, _)| places[*form as usize]);
        of.for_each(|place| starts[place + 1] += 1);
    }
    for at in 1..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut next = starts.clone();
    let mut postings = vec![Posting::default(); starts[forms.len()]];
    let mut lengths = Vec::new();
    for (share, places) in shares.into_iter().zip(places) {
        for (form, posting) in share.postings {
            let at = &mut next[places[form as usize]];
            postings[*at] = posting;
            *at += 1;
        }
        lengths.extend(share.lengths);
    }
    Collected { forms, starts, postings, lengths }
}

/// The forms of all shares in order, and for each share where its own are among them. Stems
/// are made here, so that no word has its made twice.
fn united(
    shares: &mut [Share],
    rules: &Rules,
    threads: usize,
) -> (Vec<Form>, Vec<Vec<usize>>) {
    let mut all = Interner::new();
    let mut places: Vec<Vec<usize>> = Vec::new();
    for share in shares {
        let own = std::mem::replace(&mut share.forms, Interner::new());
        if all.len() == 0 {
            places.push((0..own.len()).collect());
            all = own;
        } else {
            places.push((0..own.len()).map(|at| all.number(own.text(at)).0).collect());
        }
    }
    let stems = |range: Range<usize>| {
        let mut room = String::new();
        let forms = range.map(|number| Form::of(all.text(number), rules, &mut room));
        forms.collect::<Vec<_>>()
    };
    let half = all.len() / 2;
    let (mut forms, mut rest) =
        both(threads, || stems(0..half), || stems(half..all.len()));
    forms.append(&mut rest);
    let order = sorted(&forms.iter().map(Form::both).collect::<Vec<_>>());
    let mut place_of = vec![0; forms.len()];
    order.iter().enumerate().for_each(|(place, number)| place_of[*number] = place);
    places.iter_mut().flatten().for_each(|place| *place = place_of[*place]);
    let mut forms: Vec<Option<Form>> = forms.into_iter().map(Some).collect();
    (order.into_iter().filter_map(|number| forms[number].take()).collect(), places)
}

/// Reads one subject after another.
struct Reader<'r> {
    rules: &'r Rules,
    /// The forms of short words by how they are written.
    short: Shorts,
    /// Longer words as they are written, and the form of each.
    written: Interner,
    form_of: Vec<u32>,
    forms: Interner,
    tallies: Vec<Tally>,
    /// The forms of the subject that is being read.
    touched: Vec<u32>,
    folded: String,
    subject: u32,
    length: u32,
}

impl Share {
    fn of(seen: Seen<'_>, subjects: &[Subject], first: usize, rules: &Rules) -> Share {
        let mut reader = Reader {
            rules,
            short: Shorts::new(),
            written: Interner::new(),
            form_of: Vec::new(),
            forms: Interner::new(),
            tallies: Vec::new(),
            touched: Vec::new(),
            folded: String::new(),
            subject: 0,
            length: 0,
        };
        let (mut postings, mut lengths) = (Vec::new(), Vec::new());
        for (subject, at) in subjects.iter().zip(first..) {
            let at = u32::try_from(at).unwrap_or(u32::MAX - 1);
            (reader.subject, reader.length) = (at + 1, 0);
            seen.read(*subject, &mut |weight, section, text| {
                reader.take(weight, section, text);
            });
            reader.finish(at, &mut postings);
            lengths.push(reader.length);
        }
        Share { forms: reader.forms, postings, lengths }
    }
}

impl Reader<'_> {
    fn take(&mut self, weight: Weight, section: u16, text: &str) {
        let rules = self.rules;
        for word in places(text, rules).filter(|word| word.len() <= LONGEST) {
            let form = self.form(text, word);
            let tally = &mut self.tallies[form as usize];
            if tally.subject != self.subject {
                *tally = Tally::new(self.subject, section);
                self.touched.push(form);
            }
            tally.add(weight as u16, section);
            self.length += 1;
        }
    }

    /// The form of a word as it is written.
    fn form(&mut self, text: &str, word: Range<usize>) -> u32 {
        let Some(short) = Short::of(text, &word) else {
            let word = &text[word];
            let (number, new) = self.written.number(word);
            if new {
                let form = self.new_form(word);
                self.form_of.push(form);
            }
            return self.form_of[number];
        };
        match self.short.find(short) {
            Ok(form) => form,
            Err(free) => {
                let form = self.new_form(&text[word]);
                self.short.put(free, short, form);
                form
            }
        }
    }

    /// The form of a word that is written so for the first time.
    fn new_form(&mut self, word: &str) -> u32 {
        fold(word, &mut self.folded);
        let (form, new) = self.forms.number(&self.folded);
        if new {
            self.tallies.push(Tally::default());
        }
        u32::try_from(form).unwrap_or(u32::MAX)
    }

    fn finish(&mut self, subject: u32, postings: &mut Vec<(u32, Posting)>) {
        for form in self.touched.drain(..) {
            let (weight, places) = self.tallies[form as usize].finish();
            postings.push((form, Posting { subject, weight, places }));
        }
    }
}

//! The words of a subject one after another → how much a form counts there, and in which of
//! its sections.

/// As many sections as are told of a form; one that stands in more counts as everywhere.
pub(super) const MOST: usize = 3;

/// In place of the second section: the form stands in many.
pub(super) const MANY: u8 = 255;

const NONE: u8 = 254;

/// The last section that can be told; what stands in later ones counts as being at the top.
const LAST: u8 = 250;

/// The sections in which a form stands: the one where it weighs most comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Places([u8; MOST]);

impl Default for Places {
    fn default() -> Places {
        Places([NONE; MOST])
    }
}

impl Places {
    /// The sections; [`MANY`] in the second place stands for further ones.
    pub(super) fn all(&self) -> &[u8] {
        let end = self.0.iter().position(|place| *place == NONE);
        &self.0[..end.unwrap_or(MOST)]
    }
}

/// How a form stands in the subject that is being read. Sections come in order.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    /// The subject, counted from 1, for which the rest holds.
    pub subject: u32,
    weight: u16,
    section: u16,
    in_section: u16,
    in_best: u16,
    places: Places,
    known: u8,
}

impl Tally {
    /// Begins to count for a subject.
    pub(super) fn new(subject: u32, section: u16) -> Tally {
        Tally { subject, section, ..Tally::default() }
    }

    /// Counts a word.
    pub(super) fn add(&mut self, weight: u16, section: u16) {
        if section != self.section {
            self.settle();
            self.section = section;
        }
        self.weight = self.weight.saturating_add(weight);
        self.in_section = self.in_section.saturating_add(weight);
    }

    /// Ends counting: how much the form weighs (beyond 255 nobody can tell), and where it stands.
    pub(super) fn finish(&mut self) -> (u8, Places) {
        self.settle();
        if usize::from(self.known) > MOST {
            self.places.0[1..].copy_from_slice(&[MANY, NONE]);
        }
        (u8::try_from(self.weight).unwrap_or(u8::MAX), self.places)
    }

    /// Remembers the section that was counted last.
    fn settle(&mut self) {
        let known = u8::try_from(self.section).ok().filter(|section| *section <= LAST);
        let section = known.unwrap_or(0);
        let places = &mut self.places.0;
        let at = usize::from(self.known);
        if let Some(place) = places.get_mut(at) {
            *place = section;
        }
        if self.in_section > self.in_best {
            self.in_best = self.in_section;
            if (1..MOST).contains(&at) {
                places.copy_within(..at, 1);
            }
            places[0] = section;
        }
        self.known = self.known.saturating_add(1);
        self.in_section = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(words: &[(u16, u16)]) -> (u8, Vec<u8>) {
        let mut tally = Tally::new(1, words[0].1);
        words.iter().for_each(|(weight, section)| tally.add(*weight, *section));
        let (weight, places) = tally.finish();
        (weight, places.all().to_vec())
    }

    #[test]
    fn sections_are_told_with_the_heaviest_first() {
        assert_eq!(places(&[(8, 0)]), (8, vec![0]));
        assert_eq!(places(&[(1, 2), (1, 2), (4, 3), (1, 5)]), (7, vec![3, 2, 5]));
        assert_eq!(places(&[(1, 1), (1, 2)]), (2, vec![1, 2]));
    }

    #[test]
    fn a_form_in_many_sections_is_told_by_the_heaviest() {
        assert_eq!(places(&[(1, 1), (1, 2), (4, 3), (1, 4)]).1, [3, MANY]);
        assert_eq!(places(&[(1, 1), (1, 2), (1, 3), (1, 4), (4, 5)]).1, [5, MANY]);
        assert_eq!(places(&[(1, 400)]).1, [0], "what cannot be told is the top");
    }
}

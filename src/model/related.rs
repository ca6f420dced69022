//! What entries share → those that have most in common with an entry. Judges no text by its
//! meaning; what counts as shared is for others to say.

use std::sync::OnceLock;

use super::site::EntryId;

/// How many related entries are kept.
const MOST: usize = 4;

/// The least likeness that is worth showing: about one shared term that few others have.
const LEAST: f64 = 1.2;

/// Some entries that share something, by their places in the list of all.
#[derive(Clone, Copy, Debug)]
struct Group {
    start: u32,
    end: u32,
    weight: f64,
}

/// The entries related to each, found when they are first asked for.
#[derive(Debug, Default)]
pub struct Related {
    members: Vec<EntryId>,
    groups: Vec<Group>,
    /// The groups of each entry.
    shared: Vec<Vec<u32>>,
    best: Vec<OnceLock<Vec<EntryId>>>,
}

impl Related {
    /// Nothing that is shared, among some entries.
    pub fn among(entries: usize) -> Related {
        let mut best = Vec::new();
        best.resize_with(entries, OnceLock::new);
        Related { shared: vec![Vec::new(); entries], best, ..Related::default() }
    }

    /// Takes note that entries share something that matters as much as `weight`.
    pub fn share(&mut self, members: impl Iterator<Item = EntryId>, weight: f64) {
        let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (start, group) = (self.members.len(), position(self.groups.len()));
        for id in members {
            self.shared[id.0 as usize].push(group);
            self.members.push(id);
        }
        let (start, end) = (position(start), position(self.members.len()));
        self.groups.push(Group { start, end, weight });
    }

    /// The entries that have most in common with an entry, the most alike first.
    pub fn of(&self, id: EntryId) -> &[EntryId] {
        let best = self.best.get(id.0 as usize);
        best.map_or(&[], |best| best.get_or_init(|| self.best(id)))
    }

    fn best(&self, own: EntryId) -> Vec<EntryId> {
        let mut scores = vec![0.0; self.shared.len()];
        let mut found: Vec<EntryId> = Vec::new();
        for group in &self.shared[own.0 as usize] {
            let Group { start, end, weight } = self.groups[*group as usize];
            let members = &self.members[start as usize..end as usize];
            for other in members.iter().filter(|other| **other != own) {
                let score = &mut scores[other.0 as usize];
                if *score == 0.0 {
                    found.push(*other);
                }
                *score += weight;
            }
        }
        let scored = found.into_iter().map(|id| (id, scores[id.0 as usize]));
        let mut list: Vec<(EntryId, f64)> =
            scored.filter(|(_, score)| *score >= LEAST).collect();
        list.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        list.into_iter().take(MOST).map(|(id, _)| id).collect()
    }
}

//! Site → what rules about single texts must know of it as a whole. Reports nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use crate::base::date::Date;
use crate::base::lang::Lang;
use crate::model::site::{EntryId, MenuTarget, Site};

/// What is known of a site as a whole; what only some sites need is found when first asked for.
#[derive(Debug)]
pub(super) struct Known<'a> {
    site: &'a Site,
    /// The day of the check.
    pub today: Date,
    addresses: OnceLock<BTreeMap<&'a str, (EntryId, Lang)>>,
    acronyms: OnceLock<BTreeSet<String>>,
    in_menu: BTreeSet<EntryId>,
}

impl<'a> Known<'a> {
    /// What is known of `site` on a day.
    pub(super) fn of(site: &'a Site, today: Date) -> Known<'a> {
        let targets = site.menu.iter().chain(&site.footer);
        let in_menu = targets.filter_map(|target| match target {
            MenuTarget::Entry(entry) => Some(*entry),
            _ => None,
        });
        let in_menu = in_menu.chain(site.home).collect();
        let (addresses, acronyms) = (OnceLock::new(), OnceLock::new());
        Known { site, today, addresses, acronyms, in_menu }
    }

    /// The entry that has an address, or had it: `en/about/`.
    pub(super) fn at(&self, address: &str) -> Option<(EntryId, Lang)> {
        let addresses = self.addresses.get_or_init(|| {
            let mut found = BTreeMap::new();
            for (id, entry) in self.site.entry_ids() {
                for (alias, lang) in &entry.aliases {
                    found.insert(alias.trim_end_matches('/'), (id, *lang));
                }
            }
            for (id, entry) in self.site.entry_ids() {
                for (lang, address) in entry.address.iter() {
                    found.insert(address.trim_end_matches('/'), (id, lang));
                }
            }
            found
        });
        let bare = address.trim_end_matches("index.html").trim_end_matches('/');
        addresses.get(bare).copied()
    }

    /// Whether the menu, the foot of the pages or the home page is an entry.
    pub(super) fn in_menu(&self, entry: EntryId) -> bool {
        self.in_menu.contains(&entry)
    }

    /// Whether an abbreviation stands in a term of a vocabulary or in the title of an entry,
    /// which explain it.
    pub(super) fn explains(&self, acronym: &str) -> bool {
        let acronyms = self.acronyms.get_or_init(|| {
            let terms = self.site.vocabularies.iter().flat_map(|v| &v.terms);
            let labels = terms.flat_map(|term| {
                let other = term.alternative.iter().flat_map(|(_, names)| names);
                term.label.iter().map(|(_, label)| label).chain(other)
            });
            let titles = self.site.entries.iter().flat_map(|entry| {
                entry.versions.iter().map(|(_, version)| &version.title)
            });
            let all = labels.chain(titles);
            all.flat_map(|text| super::acronyms::acronyms(text))
                .map(|(_, acronym)| acronym.to_owned())
                .collect()
        });
        acronyms.contains(acronym)
    }
}

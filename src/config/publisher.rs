//! `publisher:` of `site.yaml` → who publishes this copy of the site, as its imprint says it.

use super::{Language, per_lang};
use crate::base::address;
use crate::base::cursor::Cursor;
use crate::base::diag::Sink;
use crate::base::lang::PerLang;
use crate::base::yaml::Node;

/// Who publishes the site.
#[derive(Clone, Debug, Default)]
pub struct Publisher {
    /// Name per language.
    pub name: PerLang<String>,
    /// The lines of the address.
    pub address: Vec<String>,
    /// The role mailbox.
    pub contact: Option<String>,
    /// The telephone number.
    pub phone: Option<String>,
    /// The publisher's own site.
    pub website: Option<String>,
    /// Where it is registered, and under which number, per language.
    pub registration: PerLang<String>,
    /// Who answers for the content, by office, per language.
    pub responsible: PerLang<String>,
    /// Who runs the web space, per language.
    pub host: PerLang<String>,
}

const FIELDS: [&str; 8] = [
    "name",
    "address",
    "contact",
    "phone",
    "website",
    "registration",
    "responsible",
    "host",
];

/// Reads who publishes the site; `None` if that is not said.
pub(super) fn publisher(
    value: Cursor<'_>,
    languages: &[Language],
    sink: &mut Sink,
) -> Option<Publisher> {
    if *value.node == Node::Null || !value.is_map(sink) {
        return None;
    }
    value.only(&FIELDS, sink);
    let given = |key: &'static str| value.get(key).filter(|v| *v.node != Node::Null);
    let text = |key, sink: &mut Sink| given(key).and_then(|value| value.text(sink));
    let texts = |key, sink: &mut Sink| match given(key) {
        Some(value) => per_lang(value, languages, sink),
        None => PerLang::default(),
    };
    let name = texts("name", sink);
    if name.is_empty() {
        sink.push(value.missing("name"));
    }
    let lines = given("address");
    let lines = lines.as_ref().map(Cursor::items).unwrap_or_default();
    Some(Publisher {
        name,
        address: lines.iter().filter_map(|line| line.text(sink)).collect(),
        contact: given("contact").and_then(|c| address::mailbox(c, sink)),
        phone: text("phone", sink),
        website: given("website").and_then(|w| address::page(w, sink)),
        registration: texts("registration", sink),
        responsible: texts("responsible", sink),
        host: texts("host", sink),
    })
}

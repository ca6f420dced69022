//! `withdrawn` in front matter → why an entry is no longer published, and what stands for it.
//! Decides nothing about its page.

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::lang::PerLang;
use crate::base::span::Place;
use crate::base::yaml::Node;
use crate::model::site::Withdrawn;

use super::entries::Bare;
use super::lookup::{Lookup, Missing};

/// What `withdrawn` in the front matter says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Withdrawal {
    /// Why the entry is no longer published.
    pub reason: String,
    /// The name of the entry that stands for it now.
    pub instead: Option<String>,
}

impl Bare {
    /// What its source says of why it is no longer published.
    pub(super) fn withdrawn(&self) -> Option<&Withdrawal> {
        self.heads.get(self.source)?.withdrawn.as_ref()
    }
}

/// `withdrawn: {reason: …, instead: …}`; the reason alone may stand there, too.
pub(super) fn withdrawal(value: Cursor<'_>, sink: &mut Sink) -> Option<Withdrawal> {
    if let Node::Text(reason) = value.node {
        return Some(Withdrawal { reason: reason.to_string(), instead: None });
    }
    if value.node.as_map().is_none() {
        let form = Message::new("hint-write").with("text", "`withdrawn: {reason: …}`");
        sink.push(value.wrong("wrong-type-map").hint(form));
        return None;
    }
    value.only(&["reason", "instead"], sink);
    let Some(reason) = value.get("reason").and_then(|reason| reason.text(sink)) else {
        sink.push(value.missing("reason"));
        return None;
    };
    let instead = value.get("instead").and_then(|instead| instead.text(sink));
    Some(Withdrawal { reason, instead })
}

/// Why an entry is no longer published, with the entry that stands for it.
pub(super) fn withdrawn(
    lookup: &Lookup<'_>,
    bare: &Bare,
    sink: &mut Sink,
) -> Option<Withdrawn> {
    let said = bare.withdrawn()?;
    let mut reason = PerLang::default();
    for (lang, head) in bare.heads.iter() {
        if let Some(own) = &head.withdrawn {
            reason.set(lang, own.reason.clone());
        }
    }
    let Some(name) = &said.instead else {
        return Some(Withdrawn { reason, instead: None });
    };
    let instead = match lookup.entry_named(name) {
        Ok(entry) => Some(entry),
        Err(Missing::Hidden) => None,
        Err(missing) => {
            let head = bare.heads.get(bare.source)?;
            let front = head.draft.front();
            let value = front.get("withdrawn");
            let named = value.as_ref().and_then(|value| value.get("instead"));
            let place = named.map(|named| named.place());
            let place = place.unwrap_or_else(|| Place::file(&head.draft.path));
            let error = Diagnostic::error("broken-link", place);
            sink.push(missing.report(error.with("name", name.as_str())));
            None
        }
    };
    Some(Withdrawn { reason, instead })
}

//! A link says where it leads, also to those who hear it read out among other links.

use crate::base::diag::{Diagnostic, Message, Sink};
use crate::model::draft::{LinkDraft, LinkKind, SlipKind};

use super::Text;
use super::own::leads_out;

/// What says nothing, in the languages of kopa's editors.
const NOTHING: [&[&str]; 5] = [
    &[
        "here",
        "click here",
        "this",
        "this link",
        "link",
        "this page",
        "read more",
        "more",
        "see more",
        "see here",
        "learn more",
        "find out more",
        "more information",
        "website",
    ],
    &[
        "ici",
        "cliquez ici",
        "cliquer ici",
        "clic ici",
        "ce lien",
        "lien",
        "cette page",
        "lire la suite",
        "en savoir plus",
        "plus",
        "voir",
        "voir ici",
        "plus d’informations",
        "plus d'informations",
        "site",
    ],
    &[
        "šeit",
        "te",
        "spied šeit",
        "spiediet šeit",
        "klikšķini šeit",
        "klikšķiniet šeit",
        "šī saite",
        "saite",
        "šī lapa",
        "lasīt vairāk",
        "vairāk",
        "skatīt šeit",
        "skatīt",
        "uzzināt vairāk",
        "uzziniet vairāk",
        "vairāk informācijas",
    ],
    &[
        "ovdje",
        "tu",
        "kliknite ovdje",
        "klikni ovdje",
        "poveznica",
        "ova poveznica",
        "ovaj link",
        "ova stranica",
        "više",
        "pročitajte više",
        "pročitaj više",
        "opširnije",
        "saznajte više",
        "saznaj više",
        "više informacija",
        "vidi",
        "vidi ovdje",
    ],
    &[
        "aici",
        "click aici",
        "clic aici",
        "apasă aici",
        "apăsați aici",
        "dați clic aici",
        "acest link",
        "legătură",
        "legătura",
        "această pagină",
        "mai mult",
        "mai multe",
        "citește mai mult",
        "citiți mai mult",
        "vezi aici",
        "vezi",
        "află mai multe",
        "aflați mai multe",
        "mai multe informații",
        "detalii",
    ],
];

/// `link-text`: “click here”, nothing, or an address for a text. `bare-address`: an address that
/// is no link.
pub(super) fn run(text: &Text<'_>, sink: &mut Sink) {
    for (link, own) in text.links().filter(|(link, _)| link.kind != LinkKind::Image) {
        let base = text.site.config.base_url.as_deref();
        if let Some(message) = wrong(link, own).filter(|_| leads_out(base, link)) {
            let place = if link.text.range().is_empty() { link.span } else { link.text };
            let warning = Diagnostic::warning("link-text", text.place(place));
            let warning = warning.saying(message).with("text", own.trim());
            sink.push(warning.hint(Message::new("hint-link-text")));
        }
    }
    let slips = &text.version.draft.outline.slips;
    for slip in slips.iter().filter(|slip| slip.kind == SlipKind::Address) {
        let body = text.version.draft.body();
        let address = body.get(slip.span.range()).unwrap_or_default();
        if text.site.config.base_url.as_ref().is_some_and(|own| address.starts_with(own))
        {
            continue;
        }
        let warning = Diagnostic::warning("bare-address", text.place(slip.span));
        sink.push(warning.hint(Message::new("hint-bare-address")));
    }
}

/// The message about a link whose text says nothing.
fn wrong(link: &LinkDraft, own: &str) -> Option<&'static str> {
    let odd = |c: char| c.is_whitespace() || ".,:;…!?→»«“”\"'*_()>".contains(c);
    let bare = own.trim_matches(odd).to_lowercase();
    if bare.is_empty() {
        let empty = link.kind == LinkKind::Link && own.trim().is_empty();
        return empty.then_some("link-text-empty");
    }
    if bare.starts_with("http://")
        || bare.starts_with("https://")
        || bare.starts_with("www.")
    {
        return Some("link-text-address");
    }
    NOTHING.iter().any(|all| all.contains(&bare.as_str())).then_some("link-text")
}

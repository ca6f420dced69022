//! A picture as front matter or a block of the text names it → the file, and what is said of
//! it. Looks at no pixel.

use std::sync::Arc;

use crate::base::cursor::Cursor;
use crate::base::diag::{Diagnostic, Message, Sink};
use crate::base::nearest::{nearest, same_but_for_case};
use crate::model::site::{AssetId, position};
use crate::model::value::{Image, LinkTarget, Value};

use super::fields::Fields;
use super::meant::quoted;
use super::schema::missing;

impl Fields<'_> {
    /// A picture of the entry. In a block of the text, a picture that the fields of the entry
    /// describe is described, so its name is enough.
    pub(super) fn image(&self, at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
        if at.node.as_map().is_none() {
            return self.named_image(at, sink);
        }
        at.only(&["file", "alt", "credit", "licence"], sink);
        let text = |key: &str, sink: &mut Sink| at.get(key).and_then(|v| v.text(sink));
        let asset = match at.get("file") {
            Some(file) => file.text(sink).and_then(|name| self.asset(&name, file, sink)),
            None => {
                sink.push(missing(at, "file"));
                None
            }
        };
        let known = self.described(asset);
        let alt = text("alt", sink).filter(|alt| !alt.trim().is_empty());
        let alt = alt.map(|alt| (alt, self.lang));
        let alt = alt.or_else(|| known.and_then(|known| known.alt.clone()));
        if alt.is_none() {
            let place =
                at.get("alt").map_or_else(|| at.key_place(), |alt| alt.key_place());
            let error = Diagnostic::error("missing-alt", place);
            sink.push(error.hint(Message::new("hint-missing-alt-field")));
        }
        let credit = text("credit", sink);
        let licence = text("licence", sink);
        Some(Value::Image(Arc::new(Image {
            asset,
            alt,
            credit: credit.or_else(|| known.and_then(|known| known.credit.clone())),
            licence: licence.or_else(|| known.and_then(|known| known.licence.clone())),
        })))
    }

    /// What the fields of the entry say of a picture, for a block of its text.
    fn described(&self, asset: Option<AssetId>) -> Option<&Arc<Image>> {
        let mut known = self.pictures?.iter();
        known.find(|image| asset.is_some() && image.asset == asset)
    }

    /// A picture by its name alone.
    fn named_image(&self, at: Cursor<'_>, sink: &mut Sink) -> Option<Value> {
        let form = format!("`{}: {{file: {}, alt: …}}`", at.name(), at.shown());
        let hint = Message::new("hint-write").with("text", form);
        let name = at.node.as_text().filter(|_| self.pictures.is_some());
        let Some(name) = name else {
            sink.push(at.wrong("wrong-type-map").hint(hint));
            return None;
        };
        let asset = self.asset(name, at, sink)?;
        let known = self.described(Some(asset)).filter(|known| known.alt.is_some());
        if known.is_none() {
            sink.push(Diagnostic::error("missing-alt", at.place()).hint(hint));
        }
        known.map(|known| Value::Image(Arc::clone(known)))
    }

    fn asset(&self, name: &str, at: Cursor<'_>, sink: &mut Sink) -> Option<AssetId> {
        let assets = &self.lookup.entry(self.entry).assets;
        let found = assets.iter().position(|(path, _)| path.name() == name);
        if found.is_none() {
            let near = nearest(name, assets.iter().map(|(path, _)| path.name()));
            let folder = self.lookup.entry(self.entry).folder.as_str();
            let error = Diagnostic::error("missing-asset", at.place()).with("name", name);
            let hint = Message::new("hint-missing-asset").with("folder", folder);
            sink.push(match near.filter(|near| same_but_for_case(near, name)) {
                Some(right) => {
                    let hint = Message::new("hint-did-you-mean").with("name", right);
                    error.hint_mending(hint, &at.place(), &quoted(right))
                }
                None => error.did_you_mean(near).hint_unless(near.is_some(), hint),
            });
        }
        let id = AssetId { entry: self.entry, at: position(found?) };
        match self.lookup.picture(id, &at.place()) {
            Ok(LinkTarget::Broken) => None,
            Ok(_) => Some(id),
            Err(error) => {
                sink.push(*error);
                None
            }
        }
    }
}

//! The file of a picture → the sizes in which readers get it, with what the front matter says
//! of it.

use crate::model::schema::Role;
use crate::model::site::{AssetId, Collection, Version};
use crate::model::value::Image;

use super::Maker;
use crate::render::scope::href;
use crate::render::view::{PictureView, SizeView, ValueView};

impl Maker<'_> {
    /// The picture of a field.
    pub(crate) fn image(&self, image: &Image) -> ValueView {
        ValueView::Image(self.of_field(image))
    }

    /// The picture of an entry: the first in the field with the role `image`.
    pub(super) fn of_entry(
        &self,
        collection: &Collection,
        version: &Version,
    ) -> Option<PictureView> {
        let images = version.value(collection.field_with(Role::Image)?)?.images();
        let first = images.into_iter().find(|image| image.asset.is_some())?;
        Some(self.of_field(first))
    }

    /// The picture of a field, with what the field says of it.
    pub(super) fn of_field(&self, image: &Image) -> PictureView {
        let (alt, lang) = image.alt.clone().unwrap_or((String::new(), self.seen.lang));
        PictureView {
            alt,
            lang: self.seen.tag(lang),
            credit: image.credit.clone(),
            licence: image.licence.clone(),
            ..image.asset.map(|id| self.bare_picture(id)).unwrap_or_default()
        }
    }

    /// A picture of a text: whoever made it is named where a field of its entry does so.
    pub(crate) fn picture(&self, id: AssetId) -> PictureView {
        match self.described(id) {
            Some(image) => self.of_field(image),
            None => self.bare_picture(id),
        }
    }

    /// What the front matter of an entry says of one of its files.
    fn described(&self, id: AssetId) -> Option<&Image> {
        let site = self.seen.site;
        let (_, version) = site.shown(site.entry(id.entry), self.seen.lang)?;
        let images = version.values.iter().flatten().flat_map(|value| value.images());
        images.into_iter().find(|image| image.asset == Some(id))
    }

    /// The sizes of a picture; of a file that is shown as it is, only its address.
    fn bare_picture(&self, id: AssetId) -> PictureView {
        let asset = self.seen.site.asset(id);
        let sizes = asset.sizes();
        let sources = sizes.iter().map(|size| SizeView {
            url: asset.address_at(size.width),
            width: size.width,
        });
        let largest = sizes.last();
        PictureView {
            src: largest
                .map_or(asset.address.clone(), |size| asset.address_at(size.width)),
            sources: sources.collect(),
            width: largest.map(|size| size.width),
            height: largest.map(|size| size.height),
            lazy: true,
            ..PictureView::default()
        }
    }
}

impl PictureView {
    /// The same with its addresses as the page writes them.
    #[must_use]
    pub(super) fn on_page(mut self) -> PictureView {
        self.src = href(&self.src);
        for source in &mut self.sources {
            source.url = href(&source.url);
        }
        self
    }
}

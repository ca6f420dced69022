//! Route → the pages that show much at once: the map, and a collection at a glance.

use std::borrow::Cow;

use super::Maker;
use crate::base::diag::Arg;
use crate::model::schema::Role;
use crate::model::site::CollectionId;
use crate::render::engine::Page;
use crate::render::view::LinkView;
use crate::render::view::seeing::GlanceView;

impl Maker<'_> {
    /// The page of the map.
    pub(super) fn map_page(&self, context: &mut Page) -> &'static str {
        let mut view = self.page_view("map", &self.say("map-title", &Vec::new()));
        view.description = Some(self.say("map-text", &Vec::new()));
        context.insert("page", &view);
        context.insert("map", &self.map());
        "map.html"
    }

    /// The page that shows a collection at a glance.
    pub(super) fn glance_page(
        &self,
        id: CollectionId,
        context: &mut Page,
    ) -> &'static str {
        let glance = self.glance(id);
        let title =
            (Cow::Borrowed("collection"), Arg::from(glance.collection.title.as_str()));
        let title = self.say("glance-title", &vec![title]);
        let mut view = self.page_view("glance", &title);
        view.breadcrumbs.push(LinkView {
            id: glance.collection.id.clone(),
            title: glance.collection.title.clone(),
            url: glance.collection.url.clone(),
            lang: self.seen.tag(self.seen.lang),
            foreign: None,
        });
        view.description = glance.collection.description.clone();
        context.insert("page", &view);
        context.insert("glance", &glance);
        "glance.html"
    }

    /// A collection at a glance.
    fn glance(&self, id: CollectionId) -> GlanceView {
        let collection = self.seen.site.collection(id);
        let places = collection.field_with(Role::Place).is_some();
        let map = self.renderer.shared.seeing.map.get(self.seen.lang);
        GlanceView {
            collection: self.seen.collection(id).unwrap_or_default(),
            matrix: self.matrix(id),
            timeline: self.timeline(id),
            map: map.filter(|_| places).cloned(),
        }
    }
}

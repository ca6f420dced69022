//! Folder → what all its pages have in common, made once: the style sheets, the menu, the form
//! of search, the links at the foot. Says which pages share it; templates say what it is.

use std::collections::BTreeMap;
use std::sync::{PoisonError, RwLock};

use super::Maker;
use crate::base::diag::Diagnostic;
use crate::base::lang::Lang;
use crate::base::text::text_of;
use crate::render::engine::{Page, SharedView};
use crate::render::scope::with;
use crate::render::view::{CommonPageView, CommonView};

/// What pages have in common, by what it depends on.
#[derive(Debug, Default)]
pub(in crate::render) struct Common(RwLock<BTreeMap<Key, SharedView>>);

/// The language, the folder from which addresses lead on, and the section of the menu.
type Key = (Lang, String, Option<String>);

impl Maker<'_> {
    /// What this page has in common with others.
    ///
    /// # Errors
    /// What is wrong with the templates for it.
    pub(super) fn common(&self) -> Result<SharedView, Box<Diagnostic>> {
        let section = self.section();
        let Some(folder) = self.shared_folder() else {
            return self.make_common(section);
        };
        let key = (self.seen.lang, folder, section);
        let Common(known) = &self.renderer.shared.common;
        if let Some(made) = known.read().unwrap_or_else(PoisonError::into_inner).get(&key)
        {
            return Ok(made.clone());
        }
        let problems = || with(|scope| scope.problems.len());
        let before = problems();
        let made = self.make_common(key.2.clone())?;
        // What is wrong with it is wrong with each page, and each has to say so.
        if problems() != before {
            return Ok(made);
        }
        let mut known = known.write().unwrap_or_else(PoisonError::into_inner);
        Ok(known.entry(key).or_insert(made).clone())
    }

    /// The folder whose pages write these addresses as this one does; `None` for a page to
    /// which, or below which, one of them leads, and which thus writes its own.
    fn shared_folder(&self) -> Option<String> {
        let url = self.planned.url();
        let shared = &self.renderer.shared;
        let rooted = matches!(self.planned.route, super::Route::NotFound);
        let own = shared.common_urls[self.seen.lang.index()]
            .iter()
            .any(|common| common.starts_with(url));
        if rooted || own {
            return None;
        }
        let page = url.strip_suffix('/').unwrap_or(url);
        let above = page.rfind('/').map_or("", |end| &page[..=end]);
        // A page in a folder of its own is one step farther away.
        Some(if page == url { above.to_owned() } else { format!("{above}*/") })
    }

    fn make_common(
        &self,
        section: Option<String>,
    ) -> Result<SharedView, Box<Diagnostic>> {
        let mut context = Page::default();
        context.share("site", &self.renderer.shared.sites[self.seen.lang.index()]);
        let page = CommonPageView {
            kind: "common",
            lang: self.seen.tag(self.seen.lang),
            url: self.planned.url().to_owned(),
            section,
        };
        context.insert("page", &page);
        let make = |template: &str| -> Result<String, Box<Diagnostic>> {
            // A theme that is based on no other need not have it.
            if self.seen.site.theme.template(template).is_none() {
                return Ok(String::new());
            }
            self.renderer.engine.render(template, &context).map(text_of)
        };
        Ok(SharedView::new(&CommonView {
            styles: make("styles.html")?,
            menu: make("menu.html")?,
            search: make("search-form.html")?,
            foot: make("foot.html")?,
        }))
    }
}

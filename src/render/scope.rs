//! What filters and functions need to know about the page that is being rendered: its address
//! and its language. One scope per thread, set around each rendering.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use crate::base::diag::Diagnostic;
use crate::base::lang::Tag;
use crate::base::path::relative;
use crate::l10n::{Locale, MessageError, typeset};

/// The page that is being rendered.
#[derive(Debug)]
pub(super) struct Scope {
    /// Its address in the site: `en/about/`.
    pub url: String,
    /// Its language.
    pub tag: Tag,
    /// The rules of its language.
    pub locale: Locale,
    /// What all pages share.
    pub links: Arc<Links>,
    /// What went wrong while it was rendered.
    pub problems: Vec<Diagnostic>,
}

/// How addresses are written.
#[derive(Debug, Default)]
pub(super) struct Links {
    /// Whether `index.html` is spelled out.
    pub offline: bool,
    /// The address of the site, with a slash at its end.
    pub base_url: Option<String>,
    /// The address that pages begin their links with instead of being relative; only on the
    /// page for addresses that lead nowhere.
    pub rooted: Option<String>,
}

thread_local! {
    static SCOPE: RefCell<Option<Scope>> = const { RefCell::new(None) };
}

/// Runs `work` inside a scope. Gives what it gives, and what went wrong.
pub(super) fn within<T>(scope: Scope, work: impl FnOnce() -> T) -> (T, Vec<Diagnostic>) {
    let before = SCOPE.with(|cell| cell.borrow_mut().replace(scope));
    let result = work();
    let after = SCOPE.with(|cell| std::mem::replace(&mut *cell.borrow_mut(), before));
    (result, after.map(|scope| scope.problems).unwrap_or_default())
}

/// Asks the scope of the page that is being rendered.
pub(super) fn with<T>(ask: impl FnOnce(&Scope) -> T) -> Option<T> {
    SCOPE.with(|cell| cell.borrow().as_ref().map(ask))
}

/// A message's text, as the page's language sets it; what is wrong with it is noted in the
/// scope.
pub(super) fn take(message: Result<String, MessageError>) -> String {
    let set = |text: String| match with(|scope| typeset(&scope.tag, &text).into_owned()) {
        Some(set) => set,
        None => text,
    };
    message.map(set).unwrap_or_else(|error| {
        report(error.diagnostic(None));
        error.text
    })
}

/// Notes what went wrong with a part of the page that is being rendered.
pub(super) fn report(problem: Diagnostic) {
    SCOPE.with(|cell| {
        if let Some(scope) = cell.borrow_mut().as_mut() {
            scope.problems.push(problem);
        }
    });
}

/// An address of the site as a page writes it: relative to the page. Full addresses, and
/// those of mail, stay as they are.
pub(super) fn href(url: &str) -> String {
    if is_full(url) {
        return url.to_owned();
    }
    with(|scope| {
        let offline = scope.links.offline;
        let url = spelled_out(url, offline);
        match &scope.links.rooted {
            Some(root) => format!("{root}{url}"),
            None => relative(&spelled_out(&scope.url, offline), &url),
        }
    })
    .unwrap_or_else(|| url.to_owned())
}

/// An address of the site with `index.html` where the site is to open from a disk.
pub(super) fn spelled_out(url: &str, offline: bool) -> Cow<'_, str> {
    if !offline {
        return Cow::Borrowed(url);
    }
    let (path, anchor) = url.split_at(url.find('#').unwrap_or(url.len()));
    if path.is_empty() || path.ends_with('/') {
        return Cow::Owned(format!("{path}index.html{anchor}"));
    }
    Cow::Borrowed(url)
}

/// Whether an address names a scheme, such as `https:`.
fn is_full(url: &str) -> bool {
    let scheme = url.bytes().take_while(|b| b.is_ascii_alphanumeric() || *b == b'+');
    let length = scheme.count();
    length > 0 && url.as_bytes().get(length) == Some(&b':')
}

/// An address of the site in full where `base_url` is set, else as on the page.
pub(super) fn absolute(url: &str) -> String {
    if is_full(url) {
        return url.to_owned();
    }
    let full =
        with(|scope| scope.links.base_url.as_ref().map(|base| [base, url].concat()));
    full.flatten().unwrap_or_else(|| href(url))
}

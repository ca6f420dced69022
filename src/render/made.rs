//! What is made with much work: pictures in other sizes, and drawings. A recipe → bytes, which
//! are kept under what they depend on, so that the next build finds them.

use std::collections::BTreeSet;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

use crate::base::diag::{Diagnostic, Message};
use crate::base::keep::{Keep, key};
use crate::base::path::SitePath;
use crate::base::span::Place;
use crate::picture::{Fonts, Pixels, RECIPE, png, shrink};

use super::social::SIZE;

/// A picture in one of its sizes.
#[derive(Clone, Debug)]
pub struct Shrunk {
    /// The file.
    pub path: SitePath,
    /// The hash of its bytes.
    pub hash: String,
    /// The size.
    pub size: Pixels,
    /// All sizes in which it is published.
    pub sizes: Vec<Pixels>,
}

/// A drawing.
#[derive(Clone, Debug)]
pub struct Drawn {
    /// The drawing as SVG.
    pub svg: String,
    /// The fonts of its texts.
    pub fonts: Arc<Fonts>,
    /// The template that it comes from.
    pub template: SitePath,
}

impl Shrunk {
    /// The bytes of the picture as WebP. The other sizes that are not there yet are made with
    /// it, since the picture has to be decoded but once then.
    ///
    /// # Errors
    /// Those of `read`, and that the picture is broken.
    pub(super) fn bytes(
        &self,
        read: impl FnOnce(&SitePath) -> Result<Vec<u8>, Vec<Diagnostic>>,
        keep: &dyn Keep,
    ) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let own = self.key(self.size);
        if let Some(bytes) = keep.get(&own) {
            return Ok(bytes);
        }
        let _turn = keep.lacks(&own).then(|| TURNS.take(&self.hash));
        if let Some(bytes) = keep.get(&own) {
            return Ok(bytes);
        }
        let others = self.sizes.iter().filter(|size| **size != self.size);
        let lacking = others.filter(|size| keep.lacks(&self.key(**size)));
        let wanted: Vec<Pixels> =
            [self.size].into_iter().chain(lacking.copied()).collect();
        let made = shrink(&read(&self.path)?, &wanted).map_err(|_| self.broken())?;
        for (size, bytes) in wanted.iter().zip(&made) {
            keep.put(&self.key(*size), bytes);
        }
        made.into_iter().next().ok_or_else(|| self.broken())
    }

    fn key(&self, size: Pixels) -> String {
        let size = format!("{}x{}", size.width, size.height);
        key(&["picture", RECIPE, &self.hash, &size])
    }

    fn broken(&self) -> Vec<Diagnostic> {
        let error = Diagnostic::error("broken-picture", Place::file(&self.path));
        vec![error.hint(Message::new("hint-broken-picture"))]
    }
}

impl Drawn {
    /// The bytes of the drawing as PNG.
    ///
    /// # Errors
    /// What is wrong with the template.
    pub(super) fn bytes(&self, keep: &dyn Keep) -> Result<Vec<u8>, Vec<Diagnostic>> {
        let own = key(&["drawing", RECIPE, self.fonts.fingerprint(), &self.svg]);
        if let Some(bytes) = keep.get(&own) {
            return Ok(bytes);
        }
        let (bytes, size) =
            png(&self.svg, &self.fonts).map_err(|why| self.wrong(&why))?;
        if size != SIZE {
            let Pixels { width, height } = SIZE;
            let why = format!("{} × {}, not {width} × {height}", size.width, size.height);
            return Err(self.wrong(&why));
        }
        keep.put(&own, &bytes);
        Ok(bytes)
    }

    fn wrong(&self, problem: &str) -> Vec<Diagnostic> {
        let error = Diagnostic::error("template-error", Place::file(&self.template));
        vec![error.with("problem", problem).hint(Message::new("hint-template-error"))]
    }
}

/// Who is making what, so that no two threads decode the same picture.
struct Turns {
    busy: Mutex<BTreeSet<String>>,
    freed: Condvar,
}

/// A turn, which ends when it is dropped.
struct Turn<'t> {
    turns: &'t Turns,
    name: String,
}

static TURNS: Turns = Turns { busy: Mutex::new(BTreeSet::new()), freed: Condvar::new() };

impl Turns {
    /// Waits until nobody makes what is called so.
    fn take(&self, name: &str) -> Turn<'_> {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        while !busy.insert(name.to_owned()) {
            busy = self.freed.wait(busy).unwrap_or_else(PoisonError::into_inner);
        }
        Turn { turns: self, name: name.to_owned() }
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut busy = self.turns.busy.lock().unwrap_or_else(PoisonError::into_inner);
        busy.remove(&self.name);
        self.turns.freed.notify_all();
    }
}

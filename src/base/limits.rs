//! How large what people write may be, before kopa says so instead of reading it: the one place
//! of these numbers, their names in `site.yaml`, and how far a site may raise them.

/// What a site sets below `limits:`; what it does not set has the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits([usize; LIMITS.len()]);

/// Something that has a limit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// Files of the site, whatever they are.
    Files,
    /// Megabytes of a text, a declaration or a template.
    TextMegabytes,
    /// Megabytes of any other file.
    FileMegabytes,
    /// Megabytes of a picture that is shown in several sizes.
    PictureMegabytes,
    /// Millions of pixels of such a picture.
    PictureMegapixels,
    /// Values of a YAML file, repetitions counted; 32 bytes of text count as one.
    Values,
    /// How deep lists, quotations, pictures and emphasis of a text lie in each other.
    Nesting,
    /// Columns of a table.
    Columns,
}

/// A limit, its name in `site.yaml`, its default, and the most that a site may set.
pub const LIMITS: [(Limit, &str, usize, usize); 8] = [
    (Limit::Files, "files", 500_000, 1_000_000),
    (Limit::TextMegabytes, "text_megabytes", 4, 64),
    (Limit::FileMegabytes, "file_megabytes", 512, 4_096),
    (Limit::PictureMegabytes, "picture_megabytes", 64, 64),
    (Limit::PictureMegapixels, "picture_megapixels", 50, 50),
    (Limit::Values, "values", 500_000, 10_000_000),
    (Limit::Nesting, "nesting", 64, 256),
    (Limit::Columns, "columns", 100, 1_000),
];

impl Default for Limits {
    fn default() -> Limits {
        Limits(LIMITS.map(|(_, _, default, _)| default))
    }
}

impl Limits {
    /// The most that there may be of something.
    pub fn of(&self, limit: Limit) -> usize {
        self.0[limit as usize]
    }

    /// The most bytes that something measured in megabytes may have.
    pub fn bytes(&self, limit: Limit) -> u64 {
        (self.of(limit) as u64) << 20
    }

    /// Sets a limit by its name. `false` if the number is 0 or above what may be set; `None` if
    /// there is no such limit.
    pub fn set(&mut self, name: &str, number: usize) -> Option<bool> {
        let (limit, _, _, most) = LIMITS.iter().find(|(_, known, ..)| *known == name)?;
        let sound = (1..=*most).contains(&number);
        if sound {
            self.0[*limit as usize] = number;
        }
        Some(sound)
    }
}

#[cfg(test)]
mod tests {
    use super::{LIMITS, Limits};

    #[test]
    fn each_limit_is_set_under_its_own_name_and_not_beyond_the_most() {
        for (at, (limit, name, default, most)) in LIMITS.into_iter().enumerate() {
            assert_eq!(limit as usize, at, "{name}");
            assert!(default <= most, "{name}");
            let mut limits = Limits::default();
            assert_eq!(limits.of(limit), default);
            assert_eq!(limits.set(name, 7), Some(true));
            assert_eq!(limits.of(limit), 7);
            assert_eq!((limits.set(name, 0), limits.set(name, most + 1)), {
                (Some(false), Some(false))
            });
            assert_eq!(limits.of(limit), 7);
        }
        assert_eq!(Limits::default().set("colour", 1), None);
    }
}

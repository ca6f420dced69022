//! Why a message could not be said as it was asked for, and what to show instead. Always
//! holds a text, so that nobody sees an empty place, and always is an error, so that
//! nobody overlooks it.

use crate::base::diag::{Diagnostic, Message, Severity};
use crate::base::lang::Tag;
use crate::base::span::Place;

/// A message that could not be said as it was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessageError {
    /// The id that was asked for.
    pub id: String,
    /// The language that was asked for.
    pub language: Tag,
    /// What to show: the text in another language, the text with its gaps, or the id in
    /// brackets. Never empty.
    pub text: String,
    /// What is wrong.
    pub fault: Fault,
    /// Where the message that cannot be said stands, if there is one.
    pub place: Option<Box<Place>>,
}

/// What is wrong with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The language lacks the message, or has it broken; the text is in this language.
    Fallback(Tag),
    /// No language has it. There may be one with a similar id.
    Unknown {
        /// The id that was probably meant.
        near: Option<String>,
    },
    /// It needs a variable that it was not given; the text shows `{$name}` in its place.
    Variable(String),
    /// It cannot be resolved; Fluent says why, in English.
    Unresolved(String),
}

impl MessageError {
    /// The diagnostic that tells an editor: `missing-message`, `unknown-message`,
    /// `missing-variable` or `broken-message`. `place` is what asked for the
    /// message; without it, the message itself is the place.
    pub fn diagnostic(&self, place: Option<Place>) -> Diagnostic {
        let place = place.or_else(|| self.place.as_deref().cloned());
        let about = |code, severity| {
            Diagnostic::new(code, severity, place)
                .with("id", self.id.as_str())
                .with("language", self.language.as_str())
        };
        match &self.fault {
            Fault::Fallback(from) => about("missing-message", Severity::Warning).hint(
                Message::new("hint-message-fallback").with("language", from.as_str()),
            ),
            Fault::Unknown { near } => {
                about("unknown-message", Severity::Error).did_you_mean(near.as_deref())
            }
            Fault::Variable(name) => {
                about("missing-variable", Severity::Error).with("name", name.as_str())
            }
            Fault::Unresolved(problem) => about("broken-message", Severity::Error)
                .hint(Message::new("hint-fluent-says").with("problem", problem.as_str())),
        }
    }
}

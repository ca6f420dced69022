//! What can keep the server from running, what happens while it runs, and which message
//! says so. Says nothing of the site's own problems.

use std::fmt;
use std::io;
use std::net::SocketAddr;

use crate::base::diag::Message;

/// Why the server does not run.
#[derive(Debug)]
pub enum ServeError {
    /// The address is one that other machines can reach.
    NotLoopback(SocketAddr),
    /// Another program listens there.
    PortTaken(SocketAddr),
    /// The system gives no socket or no threads.
    Io(io::Error),
}

impl ServeError {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        match self {
            ServeError::NotLoopback(address) => Message::new("serve-not-loopback")
                .with("address", address.ip().to_string()),
            ServeError::PortTaken(address) => {
                Message::new("serve-port-taken").with("port", address.port().to_string())
            }
            ServeError::Io(cause) => {
                Message::new("serve-io").with("cause", cause.to_string())
            }
        }
    }
}

impl fmt::Display for ServeError {
    /// For logs; users get [`ServeError::message`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, f)
    }
}

impl std::error::Error for ServeError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            ServeError::Io(cause) => Some(cause),
            _ => None,
        }
    }
}

/// What happens while the server runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The server answers and the sources are watched.
    Listening {
        /// Where: `http://127.0.0.1:1111/`.
        url: String,
    },
    /// Sources changed, and with them what is shown: pages or problems.
    Rebuilt {
        /// How many files changed.
        files: usize,
        /// How long the site took to take note, in microseconds.
        micros: u64,
    },
    /// The system does not tell of changes any more; they are looked for from time to time
    /// instead, or from the next event on.
    WatchFailed {
        /// What the system said.
        cause: String,
    },
    /// Nothing was answered any more, which is our bug; the server begins anew.
    AnswersEnded {
        /// What the system or the panic said.
        cause: String,
    },
    /// Taking note of changes ended in a panic, which is our bug; the next change tries again.
    Panicked,
}

impl Event {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        match self {
            Event::Listening { url } => {
                Message::new("serve-listening").with("url", url.clone())
            }
            Event::Rebuilt { files, micros } => Message::new("serve-rebuilt")
                .with("files", *files)
                .with("ms", usize::try_from(micros.div_ceil(1000)).unwrap_or(usize::MAX)),
            Event::WatchFailed { cause } => {
                Message::new("serve-watch-failed").with("cause", cause.clone())
            }
            Event::AnswersEnded { cause } => {
                Message::new("serve-answers-ended").with("cause", cause.clone())
            }
            Event::Panicked => Message::new("serve-panicked"),
        }
    }
}

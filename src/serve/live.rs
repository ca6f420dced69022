//! States of the site → events for open pages. Knows pages only as listeners.

use std::convert::Infallible;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use tokio::sync::{mpsc, watch};
use tokio_stream::wrappers::ReceiverStream;

/// How long a browser waits before it asks again for events, after the server ended.
const RETRY: Duration = Duration::from_millis(300);

/// What open pages are told.
pub(super) struct Live {
    state: watch::Sender<State>,
    /// Distinguishes this run of the server from others, whose counts say nothing here.
    run: u64,
}

#[derive(Clone)]
struct State {
    /// How often what is shown changed.
    changes: u64,
    problems: Arc<str>,
    closed: bool,
}

/// The events for one page.
pub(super) type Events = Sse<axum::response::sse::KeepAliveStream<Stream>>;
type Stream = ReceiverStream<Result<Event, Infallible>>;

impl Live {
    /// A site at its first state.
    pub(super) fn new(problems: String) -> Live {
        let state = State { changes: 0, problems: problems.into(), closed: false };
        Live { state: watch::Sender::new(state), run: RandomState::new().hash_one(()) }
    }

    /// The state's name, for pages that are made from it.
    pub(super) fn state(&self) -> String {
        self.name(self.state.borrow().changes)
    }

    fn name(&self, changes: u64) -> String {
        format!("{:x}-{changes}", self.run)
    }

    /// Tells open pages that what is shown has changed (`pages`), or the problems, or both.
    /// Returns whether there was anything to tell.
    pub(super) fn tell(&self, pages: bool, problems: String) -> bool {
        self.state.send_if_modified(|state| {
            let news = pages || *state.problems != *problems;
            state.changes += u64::from(pages);
            state.problems = problems.into();
            news
        })
    }

    /// Ends all events, and with them the connections that wait for more.
    pub(super) fn close(&self) {
        self.state.send_modify(|state| state.closed = true);
    }

    /// The events for one page: the state as it is now, then each later one. `problems` comes
    /// before `reload`, so that a page knows why it should stay as it is.
    pub(super) fn events(self: &Arc<Live>) -> Events {
        let (sender, receiver) = mpsc::channel(4);
        tokio::spawn(Arc::clone(self).follow(sender));
        let alive = KeepAlive::default();
        Sse::new(ReceiverStream::new(receiver)).keep_alive(alive)
    }

    async fn follow(self: Arc<Live>, page: mpsc::Sender<Result<Event, Infallible>>) {
        let mut states = self.state.subscribe();
        loop {
            let state = states.borrow_and_update().clone();
            if state.closed {
                return;
            }
            // An event without data would not arrive.
            let problems = if state.problems.is_empty() { " " } else { &state.problems };
            let problems = Event::default().event("problems").data(problems);
            let reload = Event::default().event("reload").data(self.name(state.changes));
            for event in [problems.retry(RETRY), reload] {
                if page.send(Ok(event)).await.is_err() {
                    return;
                }
            }
            tokio::select! {
                _ = states.changed() => {}
                () = page.closed() => return,
            }
        }
    }
}

//! A listener → its connections, as many at once as leave files for the site, each of which
//! ends when it makes the server wait. Never looks into what is sent.

use std::io::{self, ErrorKind, IoSlice};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::serve::Listener;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Instant, Sleep, sleep};

/// How many connections are open at once: half of the files that systems let a program open
/// where nobody has asked for more. Others wait until one of these ends.
const ROOM: usize = 512;

/// What listens.
pub(super) struct Connections {
    listener: TcpListener,
    room: Arc<Semaphore>,
    patience: Duration,
}

impl Connections {
    /// Connections that come to `listener`. One to which nothing could be sent for as long as
    /// `patience` ends: its request does not come to an end, or its answers are not taken.
    pub(super) fn new(listener: TcpListener, patience: Duration) -> Connections {
        Connections { listener, room: Arc::new(Semaphore::new(ROOM)), patience }
    }
}

impl Listener for Connections {
    type Io = Connection;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Connection, SocketAddr) {
        // Nobody closes the semaphore.
        let room = Arc::clone(&self.room).acquire_owned().await.ok();
        let (stream, address) = Listener::accept(&mut self.listener).await;
        // Events are small and must not wait for more.
        drop(stream.set_nodelay(true));
        let (patience, end) = (self.patience, Box::pin(sleep(self.patience)));
        (Connection { stream, patience, end, _room: room }, address)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that does not wait for ever.
pub(super) struct Connection {
    stream: TcpStream,
    patience: Duration,
    end: Pin<Box<Sleep>>,
    /// Held, not read: another connection may come when this one is gone.
    _room: Option<OwnedSemaphorePermit>,
}

impl Connection {
    /// Whether this has taken too long. Wakes the task when it has.
    fn is_late(&mut self, context: &mut Context<'_>) -> bool {
        self.end.as_mut().poll(context).is_ready()
    }

    fn sent(
        &mut self,
        context: &mut Context<'_>,
        sent: Poll<io::Result<usize>>,
    ) -> Poll<io::Result<usize>> {
        match sent {
            Poll::Ready(Ok(_)) => self.end.as_mut().reset(Instant::now() + self.patience),
            Poll::Pending if self.is_late(context) => return Poll::Ready(Err(late())),
            _ => {}
        }
        sent
    }
}

fn late() -> io::Error {
    io::Error::from(ErrorKind::TimedOut)
}

impl AsyncRead for Connection {
    fn poll_read(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        // A byte now and then is no request either.
        if this.is_late(context) {
            return Poll::Ready(Err(late()));
        }
        Pin::new(&mut this.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let sent = Pin::new(&mut this.stream).poll_write(context, bytes);
        this.sent(context, sent)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let sent = Pin::new(&mut this.stream).poll_write_vectored(context, parts);
        this.sent(context, sent)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_flush(context)
    }

    fn poll_shutdown(
        self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().stream).poll_shutdown(context)
    }
}

//! The bytes of one connection → what the server answers to them, without a socket: the same
//! parser, guard and routes as behind one. For whoever wants to know what a request gets.

use std::convert::Infallible;
use std::future::pending;
use std::io;
use std::sync::Arc;

use axum::serve::Listener;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream, duplex};

use super::Site;
use super::http::router;
use super::live::Live;

/// How many bytes may wait for the other side.
const BUFFER: usize = 1 << 16;

/// A listener to which one connection comes, and no other.
struct Once(Option<DuplexStream>);

impl Listener for Once {
    type Io = DuplexStream;
    type Addr = ();

    async fn accept(&mut self) -> (DuplexStream, ()) {
        match self.0.take() {
            Some(stream) => (stream, ()),
            None => pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<()> {
        Ok(())
    }
}

/// What is answered to the bytes of one connection, after which the browser sends no more.
/// Events end with the state as it is.
///
/// # Errors
/// When the system gives no threads.
pub fn exchange(site: Arc<dyn Site>, request: &[u8]) -> io::Result<Vec<u8>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
    let live = Arc::new(Live::new(site.problems()));
    live.close();
    runtime.block_on(async {
        let (browser, server) = duplex(BUFFER);
        let serving = axum::serve(Once(Some(server)), router(site, live)).into_future();
        let (mut answers, mut requests) = tokio::io::split(browser);
        let asking = async {
            // A server that has heard enough closes the connection, which is an answer, too.
            let _ = requests.write_all(request).await;
            let _ = requests.shutdown().await;
            pending::<Infallible>().await
        };
        let mut answer = Vec::new();
        tokio::select! {
            read = answers.read_to_end(&mut answer) => read.map(|_| ())?,
            served = serving => served?,
            never = asking => match never {},
        }
        Ok(answer)
    })
}

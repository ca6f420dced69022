//! The command line: arguments → a command → an exit code. The only place that prints, and
//! that asks for the environment.

mod args;
mod build;
mod check;
mod entries;
mod explain;
mod fix;
mod history;
mod new;
mod schema;
mod serve;
mod stamp;
mod status;
mod terminal;
mod translate;
mod wrap;

use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use args::{Args, Command};
use terminal::Terminal;

use crate::base::diag::Message;
use crate::base::path::SitePath;
use crate::edit::EditError;
use crate::world::{DiskWorld, Embedded};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Exit {
    /// All is well.
    Fine = 0,
    /// The site has errors.
    SiteHasErrors = 1,
    /// The command was used wrongly.
    Usage = 2,
    /// The configuration, a file or a socket stood in the way.
    Failed = 3,
    /// kopa itself is at fault.
    OurBug = 70,
}

/// What every command works with.
struct Context {
    /// The site's folder.
    root: PathBuf,
    /// The files of the site and of the binary.
    world: Embedded<DiskWorld>,
    /// Where output goes, and in which language.
    terminal: Terminal,
}

/// Runs kopa with the arguments of the process.
pub fn main() -> ExitCode {
    let exit = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(exit) => exit,
        Err(_) => {
            terminal::complain(
                "kopa has a bug: it should never end like this. Please report it with the \
                 lines above and, if you can, the files of the site.",
            );
            Exit::OurBug
        }
    };
    ExitCode::from(exit as u8)
}

fn run() -> Exit {
    let args = match args::parse() {
        Ok(args) => args,
        Err(shown) => return shown,
    };
    let root = args.site.clone().unwrap_or_else(|| PathBuf::from("."));
    let world = Embedded(DiskWorld::new(&root));
    let terminal = Terminal::new(&world, &args);
    // The messages are many small pieces, which are given back at once when the program ends.
    let context = ManuallyDrop::new(Context { root, world, terminal });
    let anywhere = matches!(args.command, Command::Explain(_));
    if !anywhere && !context.root.join("content").is_dir() {
        let shown = context.root.display().to_string();
        context.terminal.error(&crate::report::message("wrong-folder", "folder", &shown));
        return Exit::Failed;
    }
    command(&context, &args)
}

fn command(context: &Context, args: &Args) -> Exit {
    match &args.command {
        Command::Build(options) => build::run(context, options),
        Command::Check(options) => check::run(context, options),
        Command::Explain(options) => explain::run(context, options),
        Command::New(options) => new::run(context, options),
        Command::Schema(options) => schema::run(context, options),
        Command::Serve(options) => serve::run(context, options),
        Command::Stamp(options) => stamp::run(context, options),
        Command::Status(options) => status::run(context, options),
        Command::Translate(options) => translate::run(context, options),
    }
}

/// Says why a new file could not be written.
fn not_written(context: &Context, path: &SitePath, error: &EditError) -> Exit {
    let (id, exit) = match error {
        EditError::Exists => ("edit-exists", Exit::Usage),
        _ => ("edit-failed", Exit::Failed),
    };
    let message = Message::new(id).with("file", path.as_str());
    context.terminal.error(&message.with("why", error.to_string()));
    exit
}

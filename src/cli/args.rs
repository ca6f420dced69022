//! The words on the command line → typed arguments. The only client of clap.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

use super::Exit;

/// Makes one cross-linked website per language from Markdown in several languages.
#[derive(Debug, Parser)]
#[command(name = "kopa", version, max_term_width = 80)]
pub(super) struct Args {
    /// The folder that holds `content`; the current one if left out.
    #[arg(long, global = true, value_name = "DIR")]
    pub site: Option<PathBuf>,

    /// The language of messages, such as `lv`; that of the system if left out.
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<String>,

    /// How problems are written.
    #[arg(long, global = true, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,

    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Builds the site into a folder that any host can serve.
    Build(BuildArgs),
    /// Shows the site in a browser while it is edited.
    Serve(ServeArgs),
    /// Says what is wrong with the site, and builds nothing.
    Check(CheckArgs),
}

/// Options of `build`.
#[derive(Debug, clap::Args)]
pub(super) struct BuildArgs {
    /// The folder to build into; `public` in the site's folder if left out.
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,

    /// The address of the published site, instead of that in `site.yaml`.
    #[arg(long, value_name = "URL")]
    pub base_url: Option<String>,

    /// Makes a site that opens from a disk, without a server.
    #[arg(long)]
    pub offline: bool,

    /// Also shows entries with `draft: true`.
    #[arg(long)]
    pub drafts: bool,

    /// Leaves out texts that have errors, instead of failing.
    #[arg(long)]
    pub publish_sound: bool,

    /// Says how long each stage took.
    #[arg(long)]
    pub timings: bool,
}

/// Options of `serve`.
#[derive(Debug, clap::Args)]
pub(super) struct ServeArgs {
    /// The port; 4000 or the next that is free if left out.
    #[arg(long)]
    pub port: Option<u16>,

    /// Opens the site in the browser.
    #[arg(long)]
    pub open: bool,

    /// Also shows entries with `draft: true`.
    #[arg(long)]
    pub drafts: bool,
}

/// Options of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArgs {
    /// Also looks at entries with `draft: true`.
    #[arg(long)]
    pub drafts: bool,
}

/// How problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
    /// With the line of the source.
    Human,
    /// One line each.
    Short,
    /// For programs.
    Json,
    /// For pull requests on GitHub.
    Github,
}

/// The arguments of the process.
///
/// # Errors
/// When there is nothing to run: help or the version was asked for, or the words are wrong.
pub(super) fn parse() -> Result<Args, Exit> {
    Args::try_parse().map_err(|error| {
        let wrong = error.use_stderr();
        // A closed pipe is no reason to complain about the help that nobody reads.
        let _ = error.print();
        if wrong { Exit::Usage } else { Exit::Fine }
    })
}

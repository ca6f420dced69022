//! The words on the command line → typed arguments. The only client of clap.

use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

use super::Exit;

/// Makes one cross-linked website per language from Markdown in several languages.
#[derive(Debug, Parser)]
#[command(name = "kopa", version, max_term_width = 80)]
pub(super) struct Args {
    /// The folder that holds `content`; the current one if left out.
    #[arg(long, global = true, value_name = "DIR")]
    pub site: Option<PathBuf>,

    /// The language of messages, such as `lv`; that of the system if left out.
    #[arg(long, value_name = "LANG")]
    pub lang: Option<String>,

    /// How problems are written.
    #[arg(long, global = true, value_enum, default_value_t = FormatArg::Human)]
    pub format: FormatArg,

    #[command(subcommand)]
    pub command: Command,
}

/// What `serve --help` says below its options.
const EDITOR_HELP: &str = "\
Environment:
  KOPA_EDITOR  The program that opens a file from the page; {file} and {line}
               in it become the file and the line: `code --goto {file}:{line}`.
               The system chooses one if left out.";

/// The commands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Builds the site into a folder that any host can serve.
    Build(BuildArgs),
    /// Shows the site in a browser while it is edited.
    #[command(after_help = EDITOR_HELP)]
    Serve(ServeArgs),
    /// Says what is wrong with the site, and builds nothing.
    Check(CheckArgs),
    /// Says how the translations stand to their sources.
    Status(StatusArgs),
    /// Notes in translations that they are up to date with their source as it stands.
    Stamp(StampArgs),
    /// Begins an entry: asks for its facts, and writes its file.
    New(NewArgs),
    /// Begins the translation of an entry.
    Translate(TranslateArgs),
    /// Says what a message means, with an example and its cure.
    Explain(ExplainArgs),
    /// Writes the JSON Schema of front matter, for editors that complete and check it.
    Schema(SchemaArgs),
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

    /// Lists in this file what is new, changed or gone since the list that it holds. Keep it
    /// outside of the site.
    #[arg(long, value_name = "FILE")]
    pub changes: Option<PathBuf>,

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

    /// Mends what can be mended without altering what is meant, and says what it changed.
    #[arg(long)]
    pub fix: bool,

    /// Says what `--fix` would change, and changes nothing.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,

    /// Looks for addresses that would vanish: those in the `addresses.json` of the site as it
    /// is published, a file or an address.
    #[arg(long, value_name = "FILE-OR-ADDRESS")]
    pub published: Option<String>,

    /// Also asks whether the pages of other sites that texts link to are there.
    #[arg(long)]
    pub external: bool,
}

/// Options of `status`.
#[derive(Debug, clap::Args)]
pub(super) struct StatusArgs {
    /// One entry, such as `redea` or `partners/redea`: its outdated parts, side by side.
    pub entry: Option<String>,

    /// Only these languages of the site, such as `lv,fr`. (The language of messages is
    /// chosen before the command: `kopa --lang lv status`.)
    #[arg(id = "languages", long = "lang", value_name = "LANG", value_delimiter = ',')]
    pub languages: Vec<String>,

    /// Only these collections.
    #[arg(long, value_name = "NAME", value_delimiter = ',')]
    pub collection: Vec<String>,

    /// Only entries with something outdated.
    #[arg(long)]
    pub outdated: bool,

    /// Ends with exit code 1 if there is such a text among those shown.
    #[arg(long, value_enum, value_name = "STATE", value_delimiter = ',')]
    pub fail_on: Vec<FailOn>,
}

/// States on which `status` can fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FailOn {
    /// The source has changed since, or is gone.
    Outdated,
    /// There is no text.
    Missing,
    /// Nobody has said what the translation was made from.
    Unstamped,
}

/// Options of `stamp`.
#[derive(Debug, clap::Args)]
pub(super) struct StampArgs {
    /// The entry, such as `redea` or `partners/redea`.
    #[arg(required_unless_present = "all")]
    pub entry: Option<String>,

    /// The language of the translation; all of the entry's if left out.
    pub language: Option<String>,

    /// All translations that have no stamp yet. Outdated ones keep theirs.
    #[arg(long, conflicts_with = "entry")]
    pub all: bool,
}

/// Options of `new`.
#[derive(Debug, clap::Args)]
pub(super) struct NewArgs {
    /// The collection, such as `case-studies`.
    pub collection: String,

    /// The title.
    #[arg(long)]
    pub title: Option<String>,

    /// The name of the entry's folder; made from the title if left out.
    #[arg(long, value_name = "NAME")]
    pub id: Option<String>,

    /// The language in which the entry is written; that of messages if left out.
    #[arg(long, value_name = "LANG")]
    pub language: Option<String>,

    /// The value of a field, such as `stage=running`, `countries=lv,fr`, `period=2021..`; a
    /// list or record as YAML, such as `actors=[{name: X, role: member}]`.
    #[arg(long, value_name = "FIELD=VALUE")]
    pub set: Vec<String>,

    /// That no source gives a field, and why.
    #[arg(long, value_name = "FIELD=WHY")]
    pub not_found: Vec<String>,

    /// Whether to ask for what is not given.
    #[arg(long, value_enum, value_name = "WHEN", default_value_t = Ask::Auto)]
    pub ask: Ask,
}

/// When `new` asks questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Ask {
    /// On a terminal.
    Auto,
    /// Also where kopa does not recognise the terminal.
    Always,
    /// Never.
    Never,
}

/// Options of `translate`.
#[derive(Debug, clap::Args)]
pub(super) struct TranslateArgs {
    /// The entry, such as `redea` or `partners/redea`.
    pub entry: String,

    /// The language to translate into.
    pub language: String,

    /// Puts the source's text into the body, to be overwritten, instead of comments.
    #[arg(long)]
    pub copy: bool,
}

/// Options of `explain`.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArgs {
    /// The code of a message, such as `broken-link`; all codes are listed if left out.
    pub code: Option<String>,
}

/// Options of `schema`.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArgs {
    /// The collection; without it, the schemas of all are written, under `$defs`.
    pub collection: Option<String>,
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
    /// SARIF 2.1.0, for hosts and editors.
    Sarif,
    /// A summary for people, in Markdown.
    Markdown,
}

/// The arguments of the process.
///
/// # Errors
/// When there is nothing to run: help or the version was asked for, or the words are wrong.
pub(super) fn parse() -> Result<Args, Exit> {
    let shown = |error: clap::Error| {
        let wrong = error.use_stderr();
        // A closed pipe is no reason to complain about the help that nobody reads.
        let _ = error.print();
        if wrong { Exit::Usage } else { Exit::Fine }
    };
    let matches = command().try_get_matches().map_err(shown)?;
    read(&matches).map_err(shown)
}

fn read(matches: &clap::ArgMatches) -> Result<Args, clap::Error> {
    let mut args = Args::from_arg_matches(matches)?;
    if let Some((_, inner)) = matches.subcommand()
        && let Ok(Some(lang)) = inner.try_get_one::<String>("lang")
    {
        args.lang = Some(lang.clone());
    }
    Ok(args)
}

/// The command line with `--lang` after every command, too. To clap, a global option cannot
/// mean something else after one of them, as it does after `status`.
fn command() -> clap::Command {
    let command = Args::command();
    let lang = command.get_arguments().find(|arg| arg.get_id() == "lang").cloned();
    command.mut_subcommands(|sub| {
        let taken = sub.get_arguments().any(|arg| arg.get_long() == Some("lang"));
        if taken { sub } else { sub.args(lang.clone()) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Args {
        let words = line.split(' ');
        let matches = command().try_get_matches_from(words).expect("it is right");
        read(&matches).expect("it is right")
    }

    #[test]
    fn the_command_line_is_well_formed() {
        command().debug_assert();
    }

    #[test]
    fn lang_chooses_the_language_of_messages_but_after_status_those_shown() {
        assert_eq!(parsed("kopa --lang lv check").lang.as_deref(), Some("lv"));
        assert_eq!(parsed("kopa check --lang lv").lang.as_deref(), Some("lv"));
        let args = parsed("kopa --lang fr status --lang lv,hr");
        assert_eq!(args.lang.as_deref(), Some("fr"));
        let Command::Status(status) = args.command else { panic!("it is status") };
        assert_eq!(status.languages, ["lv", "hr"]);
    }
}

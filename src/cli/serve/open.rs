//! A file of the site → the same file in the editor's own program, and pages in the browser.
//! Nothing is asked of a shell, so that no name can say more than a name.

use std::path::Path;
use std::process::Command;

/// Names the program with which files are opened, such as `code --goto {file}:{line}`;
/// without it, the system chooses.
const EDITOR: &str = "KOPA_EDITOR";

/// Opens a file at a line, as far as the program knows lines. Returns whether it was started.
pub(super) fn open_file(path: &Path, line: usize) -> bool {
    let wanted = std::env::var(EDITOR).unwrap_or_default();
    let file = path.display().to_string();
    match editor(&wanted, &file, line).as_slice() {
        [] => system(&file),
        [program, arguments @ ..] => started(Command::new(program).args(arguments)),
    }
}

/// A command with the file and the line in it; the file comes last if the command has no
/// place for it. Empty for an empty command.
fn editor(wanted: &str, file: &str, line: usize) -> Vec<String> {
    let words = wanted.split_whitespace();
    let fill =
        |word: &str| word.replace("{line}", &line.to_string()).replace("{file}", file);
    let mut command: Vec<String> = words.map(fill).collect();
    if !command.is_empty() && !wanted.contains("{file}") {
        command.push(file.to_owned());
    }
    command
}

/// Opens the browser; that there is none is no error.
pub(super) fn open_browser(url: &str) {
    system(url);
}

/// Opens a file or an address with what the system has for it.
fn system(what: &str) -> bool {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(target_os = "windows") {
        "explorer"
    } else {
        "xdg-open"
    };
    started(Command::new(program).arg(what))
}

fn started(command: &mut Command) -> bool {
    command.spawn().is_ok_and(|mut child| {
        // Somebody must ask how it ended, or it stays in the system's list.
        std::thread::spawn(move || child.wait());
        true
    })
}

#[cfg(test)]
mod tests {
    use super::editor;

    #[test]
    fn a_command_gets_the_file_and_the_line_each_as_one_argument() {
        let file = "/a b/{line};rm.md";
        assert_eq!(editor("", file, 3), Vec::<String>::new());
        assert_eq!(editor("vi", file, 3), ["vi", file]);
        let goto = editor("code --goto {file}:{line}", file, 3);
        assert_eq!(goto, ["code", "--goto", "/a b/{line};rm.md:3"]);
    }
}

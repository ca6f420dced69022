//! A corpus of any size on the disk: `cargo bench --bench corpus -- DIR --entries 2000` writes
//! a kopa site to `DIR`; `--hugo DIR2` writes the same bodies as a Hugo site.
#![allow(clippy::print_stdout, reason = "a program for people")]

#[expect(dead_code, reason = "each bench uses its part")]
mod made;

use std::path::Path;

use made::Corpus;
use made::site::File;

fn main() -> std::io::Result<()> {
    let mut entries = 2_000;
    let (mut site, mut hugo) = (None, None);
    let mut args = std::env::args().skip(1);
    while let Some(arg) = args.next() {
        match arg.as_str() {
            "--entries" => {
                entries = args.next().and_then(|n| n.parse().ok()).unwrap_or(entries);
            }
            "--hugo" => hugo = args.next(),
            "--bench" => {}
            _ => site = Some(arg),
        }
    }
    let corpus = Corpus::new(entries);
    if let Some(folder) = site {
        write(Path::new(&folder), made::site::files(&corpus))?;
    }
    if let Some(folder) = hugo {
        write(Path::new(&folder), made::hugo::files(&corpus))?;
    }
    Ok(())
}

fn write(folder: &Path, files: Vec<File>) -> std::io::Result<()> {
    println!("{}: {} files", folder.display(), files.len());
    for (path, bytes) in files {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(path, bytes)?;
    }
    Ok(())
}

//! A script as written → the same without indentation and the lines that are comments. Leaves
//! alone what it does not understand.

/// Takes out of a script what only people read.
pub(super) fn compact(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let kept = lines.filter(|line| !line.is_empty() && !line.starts_with("//"));
    let kept =
        kept.fold(String::with_capacity(script.len()), |out, line| out + line + "\n");
    // Inside a template or a line that goes on, white space and `//` may be text.
    let unclear = kept.contains(['`']) || kept.contains("\\\n") || kept.contains("/*");
    if unclear { script.to_owned() } else { kept }
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_whole_lines_of_comment_are_taken_out() {
        let script = "// Says `hello`.\n(function () {\n  var a = \"//\"; // why\n\n  return a;\n})();\n";
        let expected = "(function () {\nvar a = \"//\"; // why\nreturn a;\n})();\n";
        assert_eq!(compact(script), expected);
        for script in ["a = `\n  // text\n`;\n", "a = \"\\\n  // b\";\n", "/*\n// */ b\n"]
        {
            assert_eq!(compact(script), script);
        }
    }
}

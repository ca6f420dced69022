//! A style sheet as written → the same without comments, indentation and empty lines. Changes
//! nothing that a browser would notice.

/// Takes out of a style sheet what only people read. Strings and `url()`s stay as they are.
pub(crate) fn compact(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut chars = css.chars().peekable();
    let mut quote: Option<char> = None;
    while let Some(char) = chars.next() {
        match quote {
            Some(open) => {
                out.push(char);
                if char == '\\' {
                    out.extend(chars.next());
                } else if char == open {
                    quote = None;
                }
            }
            None if char == '/' && chars.peek() == Some(&'*') => {
                chars.next();
                let mut last = ' ';
                for next in chars.by_ref() {
                    if last == '*' && next == '/' {
                        break;
                    }
                    last = next;
                }
            }
            None if char.is_whitespace() => {
                // A colon with a space behind it ends the name of a property or of a feature;
                // that of a selector has none.
                let glued = [' ', '{', '}', ';', ',', ':', '\n'];
                if !out.ends_with(glued) && !out.is_empty() {
                    out.push(' ');
                }
            }
            None => {
                if ['{', '}', ';'].contains(&char) && out.ends_with(' ') {
                    out.pop();
                }
                if char == '}' && out.ends_with(';') {
                    out.pop();
                }
                quote = ['"', '\''].contains(&char).then_some(char);
                out.push(char);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::compact;

    #[test]
    fn only_what_people_read_is_taken_out() {
        let css = "/* page */\na > b,\n.c :is(d) {\n  margin: 0 auto;\n  content: \"  /* x */ \";\n}\n";
        assert_eq!(compact(css), "a > b,.c :is(d){margin:0 auto;content:\"  /* x */ \"}");
        let calc = "@media (width >= 40rem) { a { width: calc(1px + 2px) } }";
        assert_eq!(compact(calc), "@media (width >= 40rem){a{width:calc(1px + 2px)}}");
    }
}

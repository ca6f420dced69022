//! x
use super::*;
#[test]
fn fuzz() {
    let parts = ["a", "b", "-t", " = ", "\n", "\n    ", "{ ", " }", "{", "}", "$n", "$x", " ->", "[one]", "*[other]", "[1.5]", "NUMBER(", ")", ", ", "minimumFractionDigits: 30", "\"", "\\u00e9", "\\", "text", ".", ".attr = ", "č", "# c", "1", "-", "{ b }", "{ a }", "{ -t }", "{ $n ->\n [one] x\n *[other] y\n }", "\r\n", "\t", "a = ", "\nb = ", "\n-t = ", "\u{2028}", "{ -t(a: 1) }", "{ a.attr }", "{ -t.attr ->\n *[x] y\n }"];
    let mut seed: u64 = 88172645463325252;
    let mut next = || { seed ^= seed << 13; seed ^= seed >> 7; seed ^= seed << 17; seed };
    let mut said = 0;
    for _ in 0..60000 {
        let mut text = String::from("a = x\n");
        for _ in 0..next() % 30 { text += parts[(next() % parts.len() as u64) as usize]; }
        let mut sink = Sink::new();
        let c = Catalogue::new(vec![file("lv", &text), file("en", "a = { $n ->\n [one] x\n *[other] y\n }\nb = b\n")], &mut sink);
        c.check(&[tag("lv"), tag("en")], &tag("en"), &mut sink);
        for d in sink.iter() { if let Some(s) = d.place.as_ref().and_then(|p| p.span) { assert!(s.end as usize <= text.replace('|', "\n    ").len().max(60), "{d:?} {text:?}"); if d.place.as_ref().unwrap().path.as_str().contains("/lv/") {assert!(text.get(s.range()).is_some(), "{d:?} {text:?}");} } }
        for id in ["a", "b", "a.attr", "b.attr", "t"] { for v in [0.0, 1.0, 1.5] { if c.text(&tag("lv"), id, &[("n".into(), crate::base::diag::Arg::Number(v))]).is_ok() { said += 1; } } }
    }
    println!("said {said}");
}

//! Endings of words with what is done to each, as a tree of their letters from the last one
//! on: a word is looked up by going back over its own end, once for all endings.

/// Endings, each with a value.
#[derive(Clone, Debug)]
pub(super) struct Endings<T> {
    nodes: Vec<Node<T>>,
    /// Where each byte leads from the first node, which has the most branches and is asked of
    /// every word; 0 is nowhere.
    last: [usize; 256],
}

#[derive(Clone, Debug)]
struct Node<T> {
    /// What the ending that is complete here stands for.
    value: Option<T>,
    /// The byte before it, and where it leads.
    before: Vec<(u8, usize)>,
}

impl<T> Node<T> {
    fn new() -> Node<T> {
        Node { value: None, before: Vec::new() }
    }
}

impl<T> Default for Endings<T> {
    fn default() -> Endings<T> {
        Endings { nodes: vec![Node::new()], last: [0; 256] }
    }
}

impl<T> Endings<T> {
    /// Adds an ending; of two that are the same, the last counts.
    pub(super) fn add(&mut self, ending: &str, value: T) {
        let mut at = 0;
        for byte in ending.bytes().rev() {
            at = self.next(at, byte).unwrap_or_else(|| {
                let new = self.nodes.len();
                self.nodes.push(Node::new());
                match at {
                    0 => self.last[usize::from(byte)] = new,
                    _ => self.nodes[at].before.push((byte, new)),
                }
                new
            });
        }
        self.nodes[at].value = Some(value);
    }

    /// The endings of a word, the shortest first: where each begins, and its value.
    pub(super) fn of(&self, word: &str) -> impl Iterator<Item = (usize, &T)> {
        let mut at = Some(0);
        word.bytes()
            .enumerate()
            .rev()
            .map_while(move |(start, byte)| {
                at = self.next(at?, byte);
                Some((start, self.nodes[at?].value.as_ref()))
            })
            .filter_map(|(start, value)| Some((start, value?)))
    }

    fn next(&self, node: usize, byte: u8) -> Option<usize> {
        if node == 0 {
            return Some(self.last[usize::from(byte)]).filter(|next| *next > 0);
        }
        let mut before = self.nodes[node].before.iter();
        before.find(|(known, _)| *known == byte).map(|(_, next)| *next)
    }
}

#[cfg(test)]
mod tests {
    use super::Endings;

    #[test]
    fn a_word_has_all_endings_that_it_ends_with() {
        let mut endings = Endings::default();
        for ending in ["iem", "em", "^em", "ā", "m", "m"] {
            endings.add(ending, ending);
        }
        let found = |word| endings.of(word).collect::<Vec<_>>();
        assert_eq!(found("vīriem"), [(6, &"m"), (5, &"em"), (4, &"iem")]);
        assert_eq!(found("^em"), [(2, &"m"), (1, &"em"), (0, &"^em")]);
        assert_eq!(found("mājā"), [(4, &"ā")]);
        assert_eq!(found(""), []);
    }
}

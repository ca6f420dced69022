//! Collection → its entries by the two fields with the role `axis`: what is counted where.

use std::collections::BTreeMap;

use super::Maker;
use crate::model::schema::{Field, Kind, Role};
use crate::model::site::{CollectionId, EntryId, TermId, position};
use crate::model::value::Value;
use crate::render::view::LinkView;
use crate::render::view::seeing::{
    MatrixCellView, MatrixListView, MatrixRowView, MatrixView,
};

/// About how many lines the lists below a matrix have.
const LISTED: usize = 300;

/// The entries of cells by the positions of row and column among the values of their fields.
pub(in crate::render) type Cells = BTreeMap<(usize, usize), Vec<EntryId>>;

/// Sorts entries into cells; each is in all cells of its values.
pub(in crate::render) fn cells(
    entries: impl Iterator<Item = (EntryId, Vec<usize>, Vec<usize>)>,
) -> Cells {
    let mut cells = Cells::new();
    for (entry, rows, columns) in entries {
        for row in &rows {
            for column in &columns {
                let cell = cells.entry((*row, *column)).or_default();
                if cell.last() != Some(&entry) {
                    cell.push(entry);
                }
            }
        }
    }
    cells
}

/// How full a cell is beside the fullest: 0 for no entry, 1 to 4.
fn level(count: usize, most: usize) -> usize {
    if count == 0 { 0 } else { (count * 4).div_ceil(most.max(4)).clamp(1, 4) }
}

impl Maker<'_> {
    /// The matrix of a collection, if two of its fields are axes and any cell has an entry.
    pub(crate) fn matrix(&self, id: CollectionId) -> Option<MatrixView> {
        let site = self.seen.site;
        let collection = site.collection(id);
        let mut axes =
            collection.fields.iter().enumerate().filter(|(_, f)| f.has(Role::Axis));
        let ((row_at, row_field), (column_at, column_field)) =
            (axes.next()?, axes.next()?);
        let order = site.order(id, self.seen.lang);
        let cells = cells(order.iter().filter_map(|entry| {
            let (_, version) = site.shown(site.entry(*entry), self.seen.lang)?;
            let values = |at: usize| version.value(at).map(positions).unwrap_or_default();
            Some((*entry, values(row_at), values(column_at)))
        }));
        let most = cells.values().map(Vec::len).max()?;
        let (rows, empty_rows) =
            self.axis(row_field, |at| cells.keys().any(|c| c.0 == at));
        let (columns, empty_columns) =
            self.axis(column_field, |at| cells.keys().any(|c| c.1 == at));
        let per_cell = (LISTED / cells.len().max(1)).max(3);
        let mut view = MatrixView {
            row_label: self.label(&row_field.label, &row_field.name),
            column_label: self.label(&column_field.label, &column_field.name),
            columns: columns.iter().map(|(_, link)| link.clone()).collect(),
            rows: Vec::new(),
            lists: Vec::new(),
            empty_rows,
            empty_columns,
        };
        for (row, head) in rows {
            let mut line = MatrixRowView { head: head.clone(), cells: Vec::new() };
            for (column, column_head) in &columns {
                let found = cells.get(&(row, *column)).map_or(&[][..], Vec::as_slice);
                let anchor = format!("cell-{}-{}", head.id, column_head.id);
                let level = level(found.len(), most);
                if !found.is_empty() {
                    view.lists.push(MatrixListView {
                        id: anchor.clone(),
                        row: head.clone(),
                        column: column_head.clone(),
                        items: self.entry_links(&found[..found.len().min(per_cell)]),
                        more: found.len().saturating_sub(per_cell),
                    });
                }
                line.cells.push(MatrixCellView { id: anchor, count: found.len(), level });
            }
            view.rows.push(line);
        }
        Some(view)
    }

    /// The values of an axis in their order: those that are used, with their positions, and
    /// those that neither are nor have used ones below them.
    fn axis(
        &self,
        field: &Field,
        used: impl Fn(usize) -> bool,
    ) -> (Vec<(usize, LinkView)>, Vec<LinkView>) {
        let mut full = Vec::new();
        let mut empty = Vec::new();
        match &field.kind {
            Kind::Terms { vocabulary: Some(vocabulary), .. } => {
                let site = self.seen.site;
                for at in 0..site.vocabulary(*vocabulary).terms.len() {
                    let id = TermId { vocabulary: *vocabulary, term: position(at) };
                    if used(at) {
                        full.push((at, self.term_link(id)));
                    } else if !site
                        .term_and_below(id)
                        .iter()
                        .any(|below| used(below.term as usize))
                    {
                        empty.push(self.term_link(id));
                    }
                }
            }
            Kind::Choice(options) => {
                for (at, option) in options.iter().enumerate() {
                    let link = LinkView {
                        id: option.id.clone(),
                        title: self.label(&option.label, &option.id),
                        ..LinkView::default()
                    };
                    if used(at) { full.push((at, link)) } else { empty.push(link) }
                }
            }
            _ => {}
        }
        (full, empty)
    }
}

/// The positions of a value among all values of its field.
fn positions(value: &Value) -> Vec<usize> {
    match value {
        Value::Terms(terms) => terms.iter().map(|term| term.term as usize).collect(),
        Value::Choice(at) => vec![*at],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::{EntryId, cells, level};

    #[test]
    fn an_entry_counts_once_in_each_cell_of_its_values() {
        let entries = [
            (EntryId(0), vec![2, 1], vec![5]),
            (EntryId(1), vec![1], vec![5, 6]),
            (EntryId(2), vec![], vec![5]),
            (EntryId(3), vec![1, 1], vec![6]),
        ];
        let cells = cells(entries.into_iter());
        let counts: Vec<_> = cells.iter().map(|(at, e)| (*at, e.len())).collect();
        assert_eq!(counts, [((1, 5), 2), ((1, 6), 2), ((2, 5), 1)]);
        assert_eq!(cells[&(1, 6)], [EntryId(1), EntryId(3)]);
    }

    #[test]
    fn cells_are_as_strong_as_they_are_full() {
        assert_eq!([0, 1, 2, 4].map(|n| level(n, 2)), [0, 1, 2, 4]);
        assert_eq!([1, 100, 101, 400].map(|n| level(n, 400)), [1, 1, 2, 4]);
    }
}

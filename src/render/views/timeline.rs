//! Collection → the periods of its entries on one axis of years.

use super::Maker;
use crate::base::date::{Date, End, Period};
use crate::model::schema::Role;
use crate::model::site::CollectionId;
use crate::model::value::Value;
use crate::render::view::seeing::{BarView, TickView, TimelineView};

/// How many periods a timeline shows, and how many entries without one it names.
const SHOWN: usize = 120;

/// How many years are written at an axis, at most.
const TICKS: u16 = 6;

/// The shortest bar that is seen, in percent.
const SHORTEST: f64 = 1.2;

/// An axis of whole years.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Axis {
    from: u16,
    to: u16,
}

impl Axis {
    /// The axis that holds periods; `None` for none. Those that go on reach its end.
    fn over(periods: &[Period]) -> Option<Axis> {
        let from = periods.iter().map(|period| period.start.year).min()?;
        let ends = periods.iter().map(|period| match period.end {
            End::On(end) => end.year.max(period.start.year),
            End::Ongoing | End::Unknown => period.start.year,
        });
        Some(Axis { from, to: ends.max()?.saturating_add(1) })
    }

    fn percent(self, years: f64) -> f64 {
        let span = f64::from(self.to) - f64::from(self.from);
        let percent = (years - f64::from(self.from)) / span * 100.0;
        (percent.clamp(0.0, 100.0) * 100.0).round() / 100.0
    }

    /// The years to write: round ones, not too many.
    fn ticks(self) -> Vec<TickView> {
        let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000];
        let span = self.to - self.from;
        let step = steps.into_iter().find(|step| span / step < TICKS).unwrap_or(5000);
        let first = self.from.div_ceil(step) * step;
        let years = (first..self.to).step_by(usize::from(step));
        let placed = years.map(|year| (year, self.percent(f64::from(year))));
        // A year at the very end would reach over it.
        let placed = placed.filter(|(_, at)| *at <= 92.0);
        placed.map(|(year, at)| TickView { year, at: at.to_string() }).collect()
    }

    /// Where a period begins, how long it is, and how it ends.
    fn bar(self, period: Period) -> (f64, f64, &'static str) {
        let start = self.percent(begin(period.start));
        let (end, how) = match period.end {
            End::On(date) => (self.percent(finish(date)), "closed"),
            End::Ongoing => (100.0, "open"),
            End::Unknown => (start, "unknown"),
        };
        let start = start.min(100.0 - SHORTEST);
        let length = (end - start).max(SHORTEST);
        ((start * 100.0).round() / 100.0, (length * 100.0).round() / 100.0, how)
    }
}

/// When a date begins, in years.
fn begin(date: Date) -> f64 {
    let month = date.month.map_or(0.0, |month| f64::from(month) - 1.0);
    let day = date.day.map_or(0.0, |day| f64::from(day) - 1.0);
    f64::from(date.year) + (month + day / 31.0) / 12.0
}

/// When a date is over, in years: a year ends with its last day.
fn finish(date: Date) -> f64 {
    let length = match (date.month, date.day) {
        (None, _) => 1.0,
        (Some(_), None) => 1.0 / 12.0,
        (Some(_), Some(_)) => 1.0 / 365.0,
    };
    begin(date) + length
}

impl Maker<'_> {
    /// The timeline of a collection, if it has a field for it.
    pub(super) fn timeline(&self, id: CollectionId) -> Option<TimelineView> {
        let site = self.seen.site;
        let collection = site.collection(id);
        let at = collection.field_with(Role::Period)?;
        let order = site.order(id, self.seen.lang);
        let mut dated = Vec::new();
        let mut undated = Vec::new();
        for entry in order {
            let (_, version) = site.shown(site.entry(*entry), self.seen.lang)?;
            match version.value(at) {
                Some(Value::Period(period)) => dated.push((*period, *entry)),
                _ => undated.push(*entry),
            }
        }
        dated.sort_by(|a, b| begin(a.0.start).total_cmp(&begin(b.0.start)));
        let more =
            dated.len().saturating_sub(SHOWN) + undated.len().saturating_sub(SHOWN);
        dated.truncate(SHOWN);
        undated.truncate(SHOWN);
        let periods: Vec<Period> = dated.iter().map(|(period, _)| *period).collect();
        let axis = Axis::over(&periods)?;
        let bars = dated.into_iter().filter_map(|(period, entry)| {
            let (start, length, end) = axis.bar(period);
            let text = self.period_text(period);
            let (start, length) = (start.to_string(), length.to_string());
            Some(BarView { link: self.seen.entry_link(entry)?, text, start, length, end })
        });
        let field = &collection.fields[at];
        Some(TimelineView {
            label: self.label(&field.label, &field.name),
            ticks: axis.ticks(),
            bars: bars.collect(),
            undated: self.entry_links(&undated),
            more,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Axis, Date, End, Period};

    fn period(start: &str, end: Option<&str>) -> Period {
        let date = |text| Date::parse(text).expect("a date");
        Period {
            start: date(start),
            end: end.map_or(End::Ongoing, |end| End::On(date(end))),
        }
    }

    #[test]
    fn periods_lie_on_the_axis_and_go_on_to_its_end() {
        let periods = [period("2020", Some("2021")), period("2022-07", None)];
        let axis = Axis::over(&periods).expect("there are periods");
        assert_eq!(axis, Axis { from: 2020, to: 2023 });
        assert_eq!(axis.bar(periods[0]), (0.0, 66.67, "closed"));
        assert_eq!(axis.bar(periods[1]), (83.33, 16.67, "open"));
        assert_eq!(Axis::over(&[]), None);
    }

    #[test]
    fn short_periods_are_seen_and_stay_on_the_axis() {
        let periods =
            [period("1900", Some("2026")), period("2026-12-31", Some("2026-12-31"))];
        let axis = Axis::over(&periods).expect("there are periods");
        let (start, length, _) = axis.bar(periods[1]);
        assert!(length > 1.0 && start + length <= 100.01, "{start} {length}");
    }

    #[test]
    fn years_at_the_axis_are_round_and_few() {
        let years = |from, to| -> Vec<u16> {
            Axis { from, to }.ticks().iter().map(|tick| tick.year).collect()
        };
        assert_eq!(years(2018, 2027), [2018, 2020, 2022, 2024, 2026]);
        assert_eq!(years(2021, 2022), [2021]);
        assert_eq!(years(1851, 2027), [1900, 1950, 2000]);
    }
}

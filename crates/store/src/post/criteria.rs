//! A filter as SQL: conditions that use the indexes, and their parameters.

use crate::search;
use marronnier_domain::filter::Filter;
use rusqlite::types::Value;

/// Conditions to join with AND, and the values of their `?` in order.
#[derive(Debug, Default, Clone)]
pub struct Criteria {
    conditions: Vec<String>,
    values: Vec<Value>,
}

impl Criteria {
    /// What `filter` asks of a post `p`.
    pub fn of(filter: &Filter) -> Self {
        let mut criteria = Self::default();
        criteria.among("p.client_id", filter.clients.iter().map(ToString::to_string));
        criteria.among("p.status", filter.statuses.iter().map(ToString::to_string));
        criteria.among("p.pillar", filter.pillars.iter().cloned());
        criteria.among("p.series", filter.series.iter().cloned());
        criteria.people(filter);
        if !filter.networks.is_empty() {
            criteria.add(
                &format!(
                    "EXISTS (SELECT 1 FROM variant v JOIN channel c ON c.id = v.channel_id \
                     WHERE v.post_id = p.id AND c.network IN ({}))",
                    marks(filter.networks.len())
                ),
                filter.networks.iter().map(ToString::to_string),
            );
        }
        if let Some(words) = search::words(&filter.text) {
            criteria.add(
                "p.id IN (SELECT d.post_id FROM search s JOIN search_doc d ON d.doc = s.rowid WHERE search MATCH ?)",
                [words],
            );
        }
        criteria
    }

    /// One more condition.
    pub fn add(&mut self, condition: &str, values: impl IntoIterator<Item = String>) {
        self.conditions.push(condition.to_owned());
        self.values.extend(values.into_iter().map(Value::Text));
    }

    /// The column is one of these; no condition when there are none.
    pub fn among(&mut self, column: &str, values: impl ExactSizeIterator<Item = String>) {
        if values.len() > 0 {
            self.add(&format!("{column} IN ({})", marks(values.len())), values);
        }
    }

    fn people(&mut self, filter: &Filter) {
        let nobody = "p.assignee_id IS NULL";
        let works = |people| {
            // whatever their part is: a designer's posts are theirs too
            format!(
                "p.id IN (SELECT a.post_id FROM assignment a WHERE a.person_id IN ({}) AND a.state <> 'withdrawn')",
                marks(people)
            )
        };
        let people = filter.people.iter().map(ToString::to_string);
        match (filter.unassigned, filter.people.len()) {
            (false, 0) => {}
            (true, 0) => self.add(nobody, []),
            (false, n) => self.add(&works(n), people),
            (true, n) => self.add(&format!("({nobody} OR {})", works(n)), people),
        }
    }

    /// `WHERE …`, or nothing to say.
    pub fn clause(&self) -> String {
        if self.conditions.is_empty() {
            String::new()
        } else {
            format!("WHERE {}", self.conditions.join(" AND "))
        }
    }

    /// The values of the clause's `?`.
    pub fn values(self) -> Vec<Value> {
        self.values
    }
}

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

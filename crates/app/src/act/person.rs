//! Actions on people.

use super::{Outcome, Step, filled};
use crate::{
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    id::PersonId,
    person::{Person, Role},
};
use marronnier_store::person as people;

impl Step<'_> {
    pub(super) fn add_person(
        &self,
        name: String,
        email: Option<String>,
        roles: Option<Vec<Role>>,
    ) -> Result<Outcome, Failure> {
        let person = self.new_person(&name, email.unwrap_or_default(), roles.unwrap_or_default(), false)?;
        Ok(about(&person))
    }

    pub(super) fn new_person(
        &self,
        name: &str,
        email: String,
        roles: Vec<Role>,
        sample: bool,
    ) -> Result<Person, Failure> {
        let person = Person {
            id: PersonId(self.app.clock.new_id()),
            name: filled(name, "name")?,
            email: email.trim().to_owned(),
            roles: once(roles),
            sample,
        };
        people::add(self.conn, &person)?;
        Ok(person)
    }

    pub(super) fn edit_person(
        &self,
        id: PersonId,
        name: Option<String>,
        email: Option<String>,
        roles: Option<Vec<Role>>,
    ) -> Result<Outcome, Failure> {
        let mut person = self.person(id)?;
        if let Some(name) = name {
            person.name = filled(&name, "name")?;
        }
        if let Some(email) = email {
            person.email = email.trim().to_owned();
        }
        if let Some(roles) = roles {
            person.roles = once(roles);
        }
        people::set(self.conn, &person)?;
        Ok(about(&person))
    }

    pub(super) fn remove_person(&self, id: PersonId) -> Result<Outcome, Failure> {
        let person = self.person(id)?;
        people::remove(self.conn, id)?;
        Ok(about(&person))
    }

    pub(super) fn person(&self, id: PersonId) -> Result<Person, Failure> {
        people::get(self.conn, id)?.ok_or_else(|| Failure::new(Code::NotFound).about("personId"))
    }
}

fn about(person: &Person) -> Outcome {
    Outcome::told(Told::default().with("person", person.name.as_str()))
}

/// The same roles in their order, without repeats.
fn once(roles: Vec<Role>) -> Vec<Role> {
    let mut seen = std::collections::BTreeSet::new();
    roles.into_iter().filter(|role| seen.insert(*role)).collect()
}

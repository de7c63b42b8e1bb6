//! Actions on people.

use super::{Outcome, Step, filled};
use crate::{
    action::Profile,
    failure::{Code, Failure},
    told::Told,
};
use marronnier_domain::{
    client::COLOURS,
    id::PersonId,
    person::{Person, Role, USUAL_DAYS},
};
use marronnier_store::person as people;
use std::collections::BTreeSet;

impl Step<'_> {
    pub(super) fn add_person(
        &self,
        name: String,
        email: Option<String>,
        roles: Option<Vec<Role>>,
        profile: Option<Profile>,
    ) -> Result<Outcome, Failure> {
        let person = self.new_person(&name, email.unwrap_or_default(), roles.unwrap_or_default(), false)?;
        if let Some(profile) = profile {
            people::set(self.conn, &self.known(person.clone(), profile)?)?;
        }
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
            clients: Vec::new(),
            languages: Vec::new(),
            days: USUAL_DAYS.to_vec(),
            holidays: true,
            capacity: None,
            rate: None,
            colour: None,
            absences: Vec::new(),
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
        profile: Option<Profile>,
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
        if let Some(profile) = profile {
            person = self.known(person, profile)?;
        }
        people::set(self.conn, &person)?;
        self.with_new_days(id)
    }

    /// The person with what is known of them.
    fn known(&self, person: Person, profile: Profile) -> Result<Person, Failure> {
        for client in &profile.clients {
            self.client(*client)?;
        }
        let days: BTreeSet<u8> = match profile.days {
            Some(days) => days.into_iter().filter(|day| (1..=7).contains(day)).collect(),
            None => USUAL_DAYS.into(),
        };
        let languages = profile.languages.iter().map(|word| word.trim().to_lowercase());
        Ok(Person {
            clients: profile.clients,
            languages: languages.filter(|word| !word.is_empty()).collect(),
            days: days.into_iter().collect(),
            holidays: profile.holidays.unwrap_or(person.holidays),
            capacity: profile.capacity,
            rate: profile.rate,
            colour: profile.colour.map(|colour| colour % COLOURS),
            ..person
        })
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

pub(super) fn about(person: &Person) -> Outcome {
    Outcome::told(Told::default().with("person", person.name.as_str()))
}

/// The same roles in their order, without repeats.
fn once(roles: Vec<Role>) -> Vec<Role> {
    let mut seen = BTreeSet::new();
    roles.into_iter().filter(|role| seen.insert(*role)).collect()
}

//! Rows of people and of their absences.

use crate::{
    StoreError, assignment,
    row::{json, listed, parsed},
};
use chrono::NaiveDate;
use marronnier_domain::{
    id::PersonId,
    person::{Absence, Person},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::BTreeSet;

const COLUMNS: &str =
    "id, name, email, roles, sample, clients, languages, days, capacity, rate, colour, holidays";

fn read(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: parsed(row, 0)?,
        name: row.get(1)?,
        email: row.get(2)?,
        roles: json(row, 3)?,
        sample: row.get(4)?,
        clients: json(row, 5)?,
        languages: json(row, 6)?,
        days: json(row, 7)?,
        capacity: row.get(8)?,
        rate: row.get(9)?,
        colour: row.get(10)?,
        holidays: row.get(11)?,
        absences: Vec::new(),
    })
}

fn with_absences(conn: &Connection, mut person: Person) -> Result<Person, StoreError> {
    let mut query = conn.prepare_cached(
        "SELECT first_day, last_day, note FROM absence WHERE person_id = ?1 ORDER BY first_day",
    )?;
    let rows = query.query_map([person.id.to_string()], |row| {
        Ok(Absence { first: parsed(row, 0)?, last: parsed(row, 1)?, note: row.get(2)? })
    })?;
    person.absences = rows.collect::<Result<_, _>>()?;
    Ok(person)
}

/// All of them, by name.
pub fn all(conn: &Connection) -> Result<Vec<Person>, StoreError> {
    let mut query =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person ORDER BY name COLLATE NOCASE, id"))?;
    let people: Vec<Person> = query.query_map([], read)?.collect::<Result<_, _>>()?;
    people.into_iter().map(|person| with_absences(conn, person)).collect()
}

/// Who there is.
pub fn ids(conn: &Connection) -> Result<BTreeSet<PersonId>, StoreError> {
    let mut query = conn.prepare_cached("SELECT id FROM person")?;
    Ok(query.query_map([], |row| parsed(row, 0))?.collect::<Result<_, _>>()?)
}

/// One of them.
pub fn get(conn: &Connection, id: PersonId) -> Result<Option<Person>, StoreError> {
    let mut query = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM person WHERE id = ?1"))?;
    let person = query.query_row([id.to_string()], read).optional()?;
    person.map(|person| with_absences(conn, person)).transpose()
}

/// Adds a person, absences apart.
pub fn add(conn: &Connection, person: &Person) -> Result<(), StoreError> {
    conn.prepare_cached(&format!(
        "INSERT INTO person ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
    ))?
    .execute(params![
        person.id.to_string(),
        person.name,
        person.email,
        listed(&person.roles)?,
        person.sample,
        listed(&person.clients)?,
        listed(&person.languages)?,
        listed(&person.days)?,
        person.capacity,
        person.rate,
        person.colour,
        person.holidays,
    ])?;
    Ok(())
}

/// Writes a person as they are now, absences apart.
pub fn set(conn: &Connection, person: &Person) -> Result<(), StoreError> {
    conn.prepare_cached(
        "UPDATE person SET name = ?2, email = ?3, roles = ?4, clients = ?5, languages = ?6, days = ?7,
           capacity = ?8, rate = ?9, colour = ?10, holidays = ?11 WHERE id = ?1",
    )?
    .execute(params![
        person.id.to_string(),
        person.name,
        person.email,
        listed(&person.roles)?,
        listed(&person.clients)?,
        listed(&person.languages)?,
        listed(&person.days)?,
        person.capacity,
        person.rate,
        person.colour,
        person.holidays,
    ])?;
    Ok(())
}

/// Says that a person is away; writes over an absence that begins on the same day.
pub fn put_absence(conn: &Connection, id: PersonId, absence: &Absence) -> Result<(), StoreError> {
    conn.prepare_cached(
        "INSERT INTO absence (person_id, first_day, last_day, note) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (person_id, first_day) DO UPDATE SET last_day = excluded.last_day, note = excluded.note",
    )?
    .execute(params![
        id.to_string(),
        absence.first.to_string(),
        absence.last.to_string(),
        absence.note
    ])?;
    Ok(())
}

/// Takes an absence back.
pub fn remove_absence(conn: &Connection, id: PersonId, first: NaiveDate) -> Result<(), StoreError> {
    conn.prepare_cached("DELETE FROM absence WHERE person_id = ?1 AND first_day = ?2")?
        .execute(params![id.to_string(), first.to_string()])?;
    Ok(())
}

/// Removes a person with their absences and assignments; their posts have nobody any more.
pub fn remove(conn: &Connection, id: PersonId) -> Result<(), StoreError> {
    assignment::remove_of_person(conn, id)?;
    for sql in [
        "UPDATE post SET assignee_id = NULL WHERE assignee_id = ?1",
        "DELETE FROM absence WHERE person_id = ?1",
        "DELETE FROM person WHERE id = ?1",
    ] {
        conn.prepare_cached(sql)?.execute([id.to_string()])?;
    }
    Ok(())
}

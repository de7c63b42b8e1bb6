//! Addresses of electronic mail: of who invites, and of the reader, who is reached where the last share asked them.

use crate::{Failure, failure::Code, share::ShareRequest};
use marronnier_domain::share::Reader;
use marronnier_formats::share::Person;
use marronnier_store::{Connection, memory, person as people, share as shares};

/// Where a share's reader is asked for an answer: as it says, else as the last one for Outlook said, else a person's own
/// address. Empty: nobody is asked.
pub(super) fn of(conn: &Connection, request: &ShareRequest) -> Result<String, Failure> {
    if let Some(given) = &request.email {
        return Ok(given.trim().to_owned());
    }
    if let Some(last) = shares::last_for_outlook(conn, request.reader)? {
        return Ok(last.scope.email.unwrap_or_default());
    }
    let Reader::Person { id } = request.reader else { return Ok(String::new()) };
    Ok(people::get(conn, id)?.map(|person| person.email.trim().to_owned()).unwrap_or_default())
}

/// Who invites: the name and the address that the person gave, without which Outlook takes no update.
pub(super) fn organizer(conn: &Connection) -> Result<Person, Failure> {
    let given = |key: &str| -> Result<String, Failure> {
        let value = memory::get(conn, key)?.unwrap_or_default().trim().to_owned();
        if value.is_empty() { Err(Failure::new(Code::NeedsOrganizer).about(key)) } else { Ok(value) }
    };
    let email = given("email")?;
    if !is_email(&email) {
        return Err(Failure::new(Code::NeedsOrganizer).about("email"));
    }
    Ok(Person { name: given("me")?, email })
}

/// Whether a text can stand as an address in a file.
pub(in crate::exchange) fn is_email(text: &str) -> bool {
    let apart = |sign: char| sign.is_whitespace() || sign.is_control() || "<>\",;:\\".contains(sign);
    text.split_once('@').is_some_and(|(name, place)| !name.is_empty() && place.contains('.'))
        && !text.contains(apart)
}

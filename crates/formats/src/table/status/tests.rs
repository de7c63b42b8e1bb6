//! Cells of statuses as people fill them.

use super::*;
use Status::*;

fn of(text: &str) -> (Option<Status>, Option<String>, bool) {
    let said = read(text, &[]);
    (said.status, said.person, said.more)
}

#[test]
fn statuses_are_understood_in_both_languages() {
    for (text, status) in [
        ("OK client", Approved),
        ("validé", Approved),
        ("Validées", Approved),
        ("Approved ✅", Approved),
        ("✓", Approved),
        ("publié", Published),
        ("Posted", Published),
        ("EN LIGNE", Published),
        ("programmée", Scheduled),
        ("Scheduled", Scheduled),
        ("à valider", WithClient),
        ("Chez le client", WithClient),
        ("en attente client", WithClient),
        ("En attente de validation", WithClient),
        ("à relire", InReview),
        ("Rédigé", InReview),
        ("In review", InReview),
        ("brouillon", Drafting),
        ("En cours", Drafting),
        ("WIP", Drafting),
        ("🚧 en cours", Drafting),
        ("idée", Idea),
        ("To do", Idea),
        ("À faire", Idea),
        ("en attente", OnHold),
        ("annulé", Cancelled),
        ("Cancelled", Cancelled),
    ] {
        assert_eq!(of(text), (Some(status), None, false), "{text}");
    }
}

#[test]
fn the_person_beside_it_is_found() {
    for (text, status, person) in [
        ("à valider (Maya)", WithClient, "Maya"),
        ("Brouillon - Maya", Drafting, "Maya"),
        ("relecture Maya B.", InReview, "Maya B."),
        ("Maya : à relire", InReview, "Maya"),
        ("Draft by Tom", Drafting, "Tom"),
        ("En cours / Jean-Paul", Drafting, "Jean-Paul"),
        ("✅ Maya", Approved, "Maya"),
    ] {
        assert_eq!(of(text), (Some(status), Some(person.to_owned()), false), "{text}");
    }
}

#[test]
fn what_more_is_said_is_worth_keeping() {
    for (text, status) in [
        ("validé le 12/12 par la cliente", Approved),
        ("publié le 02/12", Published),
        ("annulé (budget)", Cancelled),
        ("Post validé par Jeanne", Approved),
    ] {
        let (found, _, more) = of(text);
        assert_eq!((found, more), (Some(status), true), "{text}");
    }
}

#[test]
fn what_is_not_understood_is_said_so() {
    for text in ["??", "voir Jeanne", "pas encore publié", "42"] {
        let said = read(text, &[]);
        assert_eq!((said.status, said.unknown), (None, true), "{text}");
    }
    for text in ["", "-", " "] {
        assert_eq!(read(text, &[]), Said::default());
    }
}

#[test]
fn the_words_of_the_interface_mean_what_they_say() {
    for language in ["fr", "en"] {
        for (status, word) in crate::table::export::samples::words(language).statuses {
            assert_eq!(of(&word), (Some(status), None, false), "{word}");
        }
    }
}

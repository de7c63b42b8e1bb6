//! The words by which a line names a status, after an exclamation mark. Those of the interface are in the locale files.

use crate::status::Status;

/// The status that a folded word names.
pub(super) fn status(word: &str) -> Option<Status> {
    Some(match word {
        "idee" | "idea" => Status::Idea,
        "brouillon" | "redaction" | "draft" | "drafting" => Status::Drafting,
        "relecture" | "review" => Status::InReview,
        "client" => Status::WithClient,
        "valide" | "validee" | "ok" | "approved" => Status::Approved,
        "programme" | "programmee" | "scheduled" => Status::Scheduled,
        "publie" | "publiee" | "published" => Status::Published,
        "attente" | "pause" | "hold" => Status::OnHold,
        "annule" | "annulee" | "cancelled" | "canceled" => Status::Cancelled,
        _ => return None,
    })
}

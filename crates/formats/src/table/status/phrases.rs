//! The phrases themselves: lower case, without accents, apostrophes as spaces.
//!
//! "Rédigé" is in review: the writing is done, the reading is what remains. "Planifié" is queued, as the networks' own
//! tools say it. "En attente" alone waits; for the client or an approval, it is with the client.

use marronnier_domain::status::Status::{self, *};
use std::{collections::HashMap, sync::LazyLock};

/// Words that only count at the beginning or by themselves.
#[rustfmt::skip]
pub(super) const LOOSE: &[&str] = &[
            "ok", "go", "live", "new", "final", "post", "idea", "idee", "creation", "pause", "hold",
            "poste", "pret", "prete", "ready", "nouveau", "review", "concept", "accepte", "draft", "proof",
            "client", "bat", "corrections", "modifs",
        ];

/// The status of a whole phrase.
pub(super) fn find(phrase: &str) -> Option<Status> {
    static KNOWN: LazyLock<HashMap<&str, Status>> = LazyLock::new(|| {
        PHRASES.iter().flat_map(|(status, phrases)| phrases.iter().map(|p| (*p, *status))).collect()
    });
    KNOWN.get(phrase).copied().or_else(|| {
        // Feminine and plural: "validées", "publiés".
        let bare = phrase.trim_end_matches('s');
        KNOWN.get(bare).or_else(|| KNOWN.get(bare.strip_suffix('e')?)).copied()
    })
}

#[rustfmt::skip]
const PHRASES: &[(Status, &[&str])] = &[
    (
        Idea,
        &[
            "idee", "idea", "a faire", "todo", "to do", "a creer", "backlog", "a trouver", "proposition",
            "proposed", "brainstorm", "brainstorming", "not started", "pas commence", "non commence",
            "nouveau", "nouvelle", "new", "suggestion", "concept", "a developper", "a imaginer", "piste",
            "a lancer", "to create", "to plan", "non demarre", "pas demarre", "a etudier",
            "idee a creuser", "a creuser", "unstarted", "idea only",
        ],
    ),
    (
        Drafting,
        &[
            "brouillon", "draft", "drafting", "drafted", "en redaction", "en cours", "in progress", "wip",
            "a rediger", "to write", "writing", "a ecrire", "en ecriture", "en creation", "creation",
            "en production", "a finir", "a completer", "a modifier", "a revoir", "a corriger",
            "a retoucher", "a reprendre", "corrections", "rework", "needs work", "to edit", "modifs",
            "modifications", "first draft", "started", "ongoing", "commence", "en prepa", "en preparation",
            "in the works", "redaction en cours", "en cours de redaction", "en cours de creation",
            "a peaufiner", "needs edits", "edits needed", "changes requested", "revisions", "revise",
            "to revise", "a refaire", "working on it", "in production", "in creation", "being written",
            "modif demandee", "modifs demandees", "en conception", "correction en cours",
            "corrections en cours", "visuel a faire", "texte a faire", "retours client a integrer",
            "design", "in design", "en design", "copywriting", "ebauche", "work in progress", "a terminer",
            "a adapter",
        ],
    ),
    (
        InReview,
        &[
            "a relire", "relecture", "en relecture", "in review", "to review", "review", "under review",
            "a verifier", "a checker", "relu", "relue", "proofreading", "proof", "to proofread",
            "needs review", "internal review", "en revue", "relecture en cours", "a valider en interne",
            "validation interne", "en validation interne", "redige", "redigee", "written",
            "ready for review", "pret a relire", "en verification", "en cours de relecture",
            "internal approval", "to check", "in proofreading", "awaiting review", "pending review",
            "en attente de relecture", "en attente relecture", "texte ok", "texte redige", "for review",
            "relecture interne", "a faire relire",
        ],
    ),
    (
        WithClient,
        &[
            "a valider", "a faire valider", "chez le client", "chez la cliente", "chez client",
            "en attente client", "en attente du client", "en attente de la cliente", "attente client",
            "attente validation", "attente de validation", "en attente de validation",
            "en attente validation", "en attente validation client", "en attente de validation client",
            "en attente de validation du client", "validation client", "en validation",
            "en validation client", "en cours de validation", "envoye au client", "envoye client",
            "envoye a la cliente", "envoye pour validation", "soumis", "soumis au client", "to approve",
            "to be approved", "pending approval", "awaiting approval", "waiting for approval",
            "waiting for client", "waiting on client", "waiting client", "with client", "with the client",
            "sent to client", "client review", "for approval", "needs approval", "a approuver",
            "attente retour client", "en attente retour client", "en attente de retour client",
            "en attente retour", "en attente de retour", "en attente de retours", "attente retour",
            "attente retours", "attente bat", "en attente bat", "bat envoye", "bat en cours", "bat",
            "awaiting client", "submitted", "a valider client", "a valider par le client",
            "a valider par la cliente", "pour validation", "non valide", "pas valide", "pas encore valide",
            "not approved", "not yet approved", "pending client", "pending client approval",
            "client approval", "in approval", "pending validation", "to validate", "awaiting validation",
            "client to approve", "awaiting feedback", "awaiting client feedback",
            "en attente d approbation", "en attente de bat", "a faire valider client",
            "transmis au client", "presente au client", "to be validated", "for validation",
            "sent for approval", "client feedback",
        ],
    ),
    (
        Approved,
        &[
            "ok client", "ok cliente", "ok", "okay", "valide", "validee", "valide client",
            "valide par le client", "valide par la cliente", "validee par le client",
            "validee par la cliente", "validee client", "approuve", "approuvee", "approved", "client ok",
            "client approved", "approved by client", "good to go", "bon a publier", "bap", "bat ok",
            "bat valide", "ok bat", "pret", "prete", "pret a publier", "prete a publier", "pret a poster",
            "pret a programmer", "ready", "ready to publish", "ready to post", "ready to schedule",
            "ready to go", "a publier", "a programmer", "a poster", "a planifier", "to schedule",
            "to publish", "to post", "to be scheduled", "to be published", "signed off", "vu ok", "go",
            "confirme", "confirmee", "confirmed", "final", "finalise", "finalized", "finalised", "accepte",
            "acceptee", "accepted", "ok pour publication", "ok publication", "ok pour moi", "all good",
            "validated", "ok valide", "valide ok", "ok a publier", "ok a programmer", "feu vert",
            "sign off", "ok publi", "ok pour publi", "post ok", "tout ok", "a mettre en ligne", "termine",
            "complete", "completed",
        ],
    ),
    (
        Scheduled,
        &[
            "programme", "programmee", "scheduled", "planifie", "planifiee", "planned", "queued",
            "en file", "en file d attente", "cale", "calee", "dans la file", "post programme", "prog",
            "in queue", "in buffer", "programme meta",
        ],
    ),
    (
        Published,
        &[
            "publie", "publiee", "posted", "published", "en ligne", "live", "online", "poste", "postee",
            "diffuse", "diffusee", "paru", "parue", "sent", "envoye", "envoyee", "mis en ligne",
            "mise en ligne", "partage", "partagee", "out", "shared", "deja publie", "post publie", "aired",
            "went live", "is live",
        ],
    ),
    (
        OnHold,
        &[
            "en attente", "on hold", "hold", "standby", "stand by", "en stand by", "en pause", "pause",
            "paused", "suspendu", "suspendue", "reporte", "reportee", "postponed", "bloque", "bloquee",
            "blocked", "a reporter", "gele", "pending", "waiting", "delayed", "decale", "decalee",
            "en attente visuel", "en attente d infos", "en attente infos", "attente", "en suspens",
            "attente visuel", "stuck", "deferred", "on pause", "parked",
        ],
    ),
    (
        Cancelled,
        &[
            "annule", "annulee", "cancelled", "canceled", "abandonne", "abandonnee", "supprime",
            "supprimee", "dropped", "rejected", "rejete", "rejetee", "refuse", "refusee", "ko", "deleted",
            "abandoned", "killed", "a supprimer", "ne pas publier", "plus d actualite", "non retenu",
            "ecarte", "declined", "archive", "archived", "removed", "do not post", "do not publish",
        ],
    ),
];

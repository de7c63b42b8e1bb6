//! The words themselves: lower case, without accents and marks.

use crate::table::Field;

type Known = (Field, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// By field: words of both languages and the usual ones, other French words, other English words.
#[rustfmt::skip]
pub(super) const KNOWN: &[Known] = &[
    (
        Field::Date,
        &["date", "date de publication", "publication date", "publish date"],
        &[
            "date de publi", "date publication", "date publi", "date de diffusion", "date de parution",
            "date de post", "date du post", "date de mise en ligne", "date prevue", "jour de publication",
            "date pub", "date post", "date de programmation", "jour et date", "dates", "date d envoi",
            "date de sortie", "date prevue de publication",
        ],
        &[
            "post date", "posting date", "go live date", "live date", "scheduled date", "schedule date",
            "due to post", "date to post", "date posted", "send date", "day date", "release date",
            "date of publication", "pub date", "date to publish", "publishing date", "go live",
        ],
    ),
    (
        Field::Time,
        &["time", "heure", "horaire"],
        &[
            "heure de publication", "heure de publi", "heures", "horaires", "heure de post",
            "heure publication", "a quelle heure",
        ],
        &[
            "post time", "publish time", "posting time", "hour", "scheduled time", "publishing time",
            "time of day", "go live time",
        ],
    ),
    (
        Field::DateTime,
        &["datetime", "date heure", "date time", "date et heure", "date and time"],
        &[
            "date heure de publication", "date et heure de publication", "jour et heure", "creneau",
            "horodatage",
        ],
        &[
            "publish date time", "scheduled at", "publish at", "timestamp", "slot", "scheduled for",
            "post at", "date time utc",
        ],
    ),
    (
        Field::Weekday,
        &[],
        &["jour de la semaine", "jour semaine"],
        &["weekday", "day of week", "day of the week"],
    ),
    (Field::Month, &["mois", "month"], &[], &[]),
    (
        Field::Week,
        &["semaine", "week", "sem", "s", "wk"],
        &[
            "n semaine", "numero de semaine", "no semaine", "num semaine", "semaine n", "n de semaine",
        ],
        &["week number", "week no", "week of", "w", "week num", "cw", "kw"],
    ),
    (
        Field::Networks,
        &[
            "reseaux", "reseau", "canal", "canaux", "networks", "platform", "channel", "plateforme",
        ],
        &[
            "reseaux sociaux", "reseau social", "rs", "plateformes", "media social", "medias sociaux",
            "compte", "comptes", "ou", "lieu de publication", "support", "supports", "canal de diffusion",
            "canaux de diffusion", "diffusion", "media", "medias",
        ],
        &[
            "network", "platforms", "channels", "social network", "social networks", "social media",
            "social channel", "account", "accounts", "where", "outlet", "social platform", "sm channel",
            "social",
        ],
    ),
    (
        Field::Client,
        &["client", "marque", "brand"],
        &["cliente", "clients", "nom du client", "annonceur", "entreprise", "etablissement"],
        &["client name", "customer", "company", "business"],
    ),
    (
        Field::Status,
        &["statut", "status", "etat"],
        &[
            "validation", "avancement", "etape", "valide", "validation client", "statut de validation",
            "etat d avancement", "suivi", "statut client", "statut du post", "progression", "ok client",
            "publie",
        ],
        &[
            "state", "stage", "approval", "approval status", "progress", "approved", "post status",
            "client approval", "published",
        ],
    ),
    (
        Field::Person,
        &["responsable", "assigned to", "assignee", "owner", "qui", "affectee a"],
        &[
            "redacteur", "redactrice", "redacteur rice", "auteur", "autrice", "charge de", "attribue a",
            "assigne a", "assignee a", "affecte a", "affectation", "redaction", "pilote", "referent",
            "referente", "en charge", "personne", "qui fait quoi", "porteur", "cm", "community manager",
            "redige par", "par qui", "createur", "acteur", "qui s en occupe", "attribution", "intervenant",
        ],
        &[
            "assigned", "author", "writer", "who", "responsible", "person", "creator", "copywriter",
            "person responsible", "assignment", "in charge", "poc", "editor", "content owner",
            "team member",
        ],
    ),
    (
        Field::Text,
        &["texte", "text", "legende", "caption", "wording", "contenu du post", "copy"],
        &[
            "texte du post", "texte de la publication", "texte complet", "redactionnel",
            "legende complete", "message", "texte de publication", "corps", "texte du message",
            "descriptif", "description", "texte publication", "post texte", "legende du post",
            "texte post", "texte d accompagnement", "contenu texte", "contenu redige", "texte redige",
            "contenu de la publication", "texte et emojis",
        ],
        &[
            "full caption", "post copy", "post text", "body", "message", "full text", "copy text",
            "content text", "caption text", "post content", "post body", "captions", "post caption",
            "content copy", "main copy", "final copy", "social copy", "draft copy", "tweet text",
        ],
    ),
    (
        Field::Title,
        &["titre", "title", "sujet", "topic", "subject"],
        &[
            "accroche", "intitule", "titre du post", "sujet du post", "idee", "idees", "theme du post",
            "nom du post", "titre de la publication", "sujet titre", "objet", "nom de la publication",
            "sujet de la publication", "idee de post", "idee de contenu", "angle", "publication titre",
            "nom", "libelle", "sujets", "titres", "actu",
        ],
        &[
            "hook", "headline", "post title", "idea", "name", "post name", "content title", "post topic",
            "content idea", "post idea", "working title", "ideas", "topics", "concept", "what",
            "title hook", "story",
        ],
    ),
    (
        Field::Hashtags,
        &["hashtags", "hashtag", "tags"],
        &["mots diese", "mot diese", "mots cles", "# hashtags", "hashtags a utiliser"],
        &["keywords", "tag", "hash tags", "# tags"],
    ),
    (
        Field::Pillar,
        &["pilier", "pillar", "thematique", "theme"],
        &[
            "axe", "axe editorial", "pilier de contenu", "pilier editorial", "axe strategique",
            "ligne editoriale", "themes", "thematiques", "categorie", "piliers", "territoire",
        ],
        &[
            "content pillar", "category", "content theme", "content pillars", "pillars", "bucket",
            "content bucket", "categories", "content category",
        ],
    ),
    (
        Field::Series,
        &["rubrique", "series", "serie", "content type", "type de contenu"],
        &[
            "type", "type de post", "type de publication", "rdv", "rendez vous", "marronnier", "chronique",
            "rubriques", "typologie", "nature",
        ],
        &[
            "post type", "type of post", "type of content", "recurring series", "column", "feature",
            "segment",
        ],
    ),
    (
        Field::Link,
        &["lien", "link", "url"],
        &[
            "lien url", "liens", "lien a inserer", "lien du post", "lien article", "lien vers",
            "lien de redirection", "lien a partager", "url de destination",
        ],
        &[
            "links", "link url", "destination url", "landing page", "post link", "link to share",
            "url link", "target url", "cta link", "link in bio",
        ],
    ),
    (
        Field::Notes,
        &["notes", "note", "commentaires", "comments", "remarques"],
        &[
            "commentaire", "remarque", "observations", "observation", "infos", "informations", "a noter",
            "precisions", "memo", "brief", "consignes", "info",
        ],
        &[
            "comment", "remarks", "remark", "feedback", "additional notes", "internal notes", "details",
            "instructions",
        ],
    ),
    (
        Field::Visual,
        &["visuel", "visuels", "visual", "image", "images", "photo"],
        &[
            "photos", "illustration", "illustrations", "fichier", "fichiers", "media fichier",
            "visuel video", "creas", "crea", "nom du visuel", "nom du fichier", "lien visuel",
            "lien canva", "lien drive", "lien image", "visuels photos", "lien du visuel", "image video",
            "photo video", "iconographie", "lien photo", "lien video", "lien vers le visuel",
            "lien vers visuel", "asset", "canva", "drive",
        ],
        &[
            "visuals", "media file", "media files", "asset", "assets", "creative", "creatives",
            "image link", "image url", "file", "files", "file name", "filename", "image file", "picture",
            "pictures", "artwork", "media url", "media link", "visual link", "graphic", "graphics",
            "design", "attachment", "attachments", "link to image", "asset link", "canva link",
            "drive link", "creative link", "image video link", "media links",
        ],
    ),
    (Field::Id, &["id", "identifiant", "identifier"], &[], &["post id", "uuid"]),
    (
        Field::Evergreen,
        &["evergreen", "intemporelle", "intemporel"],
        &["contenu intemporel", "contenu froid"],
        &["evergreen content", "reusable"],
    ),
    (
        Field::Pinned,
        &["pinned", "fixee", "fixe"],
        &["verrouillee", "verrouille", "date fixe"],
        &["fixed", "locked"],
    ),
    (
        Field::Keep,
        &["format", "formats"],
        &[
            "objectif", "objectifs", "cible", "campagne", "persona", "budget", "format du post",
            "format du contenu", "cta", "appel a l action", "call to action", "mentions", "credits",
            "statistiques",
        ],
        &[
            "goal", "objective", "audience", "campaign", "budget", "target", "mentions", "alt text",
            "funnel stage",
        ],
    ),
    (Field::Ignore, &["#", "no", "n", "num"], &["numero", "n ligne"], &["number", "nr", "row"]),
];

/// Headers that say what the column holds only to who looks at it.
#[rustfmt::skip]
pub(super) const OPEN: &[&str] = &[
            "publication", "publications", "post", "posts", "contenu", "contenus", "content", "jour",
            "quand", "when", "day", "publi", "mise en ligne", "parution", "diffusion", "planning", "type",
            "media", "medias", "support", "nom", "name", "date prevue", "programmation", "schedule",
            "scheduled", "actu", "ou", "where", "validation", "valide", "approved", "publie", "published",
            "jours", "days", "reels", "story",
        ];

/// Words beside "date" or "statut" by which the header means something else.
#[rustfmt::skip]
pub(super) const OTHER: &[&str] = &[
            "limite", "deadline", "due", "creation", "created", "validation", "rendu", "livraison",
            "delivery", "nombre", "nb", "number", "count", "likes", "vues", "views", "reach", "portee",
            "impressions", "taux", "rate", "budget", "modification", "modified", "updated", "debut", "fin",
            "start", "end", "brief", "shooting", "tournage", "relance", "reception", "kpi", "statistiques",
            "stats", "clics", "clicks", "duree", "duration", "secondaire", "alt", "alternatif", "cout",
            "cost",
        ];

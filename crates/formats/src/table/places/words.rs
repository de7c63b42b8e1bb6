//! The words by which cells say "everywhere", "but there" or a kind of post: lower case, without accents.

#[rustfmt::skip]
pub(super) const ALL: &[&str] = &[
    "tous", "toutes", "all", "tout", "partout", "everywhere", "tous les reseaux",
    "toutes les plateformes", "all networks", "all channels", "all platforms", "tous reseaux",
    "toutes plateformes", "tous les canaux", "tous les comptes", "tous canaux", "all socials",
    "all social media", "every channel", "tous rs", "tous les rs", "all accounts",
    "toute plateforme", "tous supports", "tous les supports", "all social",
];

#[rustfmt::skip]
pub(super) const FORMATS: &[&str] = &[
    "story", "stories", "storie", "storys", "reel", "reels", "carrousel", "carrousels", "carousel",
    "carousels", "carrou", "post", "posts", "video", "videos", "short", "shorts", "photo",
    "photos", "image", "images", "live", "igtv", "gif", "sondage", "poll", "feed", "fil",
    "evenement", "event", "visuel", "diaporama", "slideshow", "album", "ad", "ads", "pub", "page",
    "groupe", "group", "article", "thread", "pdf", "jeu", "concours", "guide", "canal", "statique",
    "static", "textpost", "podcast", "text", "texte", "repost", "publication", "profil",
];

/// What takes a network away.
pub(super) const NOT: &[&str] =
    &["pas", "sauf", "hors", "sans", "excepte", "except", "excluding", "without", "not", "but"];

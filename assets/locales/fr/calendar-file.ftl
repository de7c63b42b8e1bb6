# Relire un fichier .ics : réponse à un partage, dates clés ou publications.

command-read-calendar = Lire un calendrier (.ics)…

calendar-file-title = Lire un calendrier
calendar-file-hint = Un fichier .ics : la réponse d’un client à un calendrier partagé, des vacances scolaires, un programme d’événements… Vous verrez tout avant que rien ne change.
calendar-file-as = Le lire comme
calendar-file-as-answer = Réponse
calendar-file-as-keyDates = Dates clés
calendar-file-as-posts = Publications
calendar-file-seems-answer = Ce fichier semble répondre à un calendrier que vous avez partagé.
calendar-file-seems-keyDates = Ce fichier semble contenir des dates clés.
calendar-file-seems-posts = Ce fichier semble contenir des publications à venir.
calendar-file-events = { $count ->
    [0] Aucun événement
    [one] Un événement
   *[other] { $shown } événements
}
calendar-file-reading = Lecture du fichier…
calendar-file-bringing = Un instant…
calendar-file-into = Mettre à jour
calendar-file-new-source = Nouveau calendrier
calendar-file-known = « { $name } » vient déjà de ce fichier :
calendar-file-update = Mettre à jour
calendar-file-computed = déjà affiché : il ne sera pas montré deux fois
calendar-file-dates = Dates clés du fichier
calendar-file-posts = Publications du fichier
calendar-file-posts-of = Publications du client
calendar-file-needs-client = Choisissez le client de ces publications.
calendar-file-no-client = Une publication appartient à un client : ajoutez-en un d’abord.
calendar-file-needs-name = Donnez un nom à ces dates clés.
calendar-file-nothing-new = Rien à faire entrer : tout est déjà là ou laissé de côté.
calendar-file-again = se répète
calendar-file-first-only = se répète : la première fois seulement
calendar-file-kinds = Événements à montrer
calendar-file-count-new = { $count ->
    [one] { $shown } nouvelle
   *[other] { $shown } nouvelles
}
calendar-file-count-changed = { $count ->
    [one] { $shown } changée
   *[other] { $shown } changées
}
calendar-file-count-gone = { $count ->
    [one] { $shown } retirée du fichier
   *[other] { $shown } retirées du fichier
}
calendar-file-count-cancelled = { $count ->
    [one] { $shown } annulée
   *[other] { $shown } annulées
}
calendar-file-count-cancelledHere = { $count ->
    [one] { $shown } annulée, à retirer
   *[other] { $shown } annulées, à retirer
}
calendar-file-count-alreadyThere = { $shown } déjà au calendrier
calendar-file-verdict-new = Nouvelle
calendar-file-verdict-changed = Changée
calendar-file-verdict-gone = N’est plus dans le fichier : sera retirée
calendar-file-verdict-cancelled = Annulée dans le fichier
calendar-file-verdict-cancelledHere = Annulée dans le fichier : sera retirée
calendar-file-verdict-alreadyThere = Déjà au calendrier
calendar-file-verdict-otherwise = Au calendrier, à un autre moment
calendar-file-do-dates = { $count ->
    [0] Rien à importer
    [one] Importer une date clé
   *[other] Importer { $shown } dates clés
}
calendar-file-remarks = { $count ->
    [1] Une remarque sur le fichier
   *[other] { $shown } remarques sur le fichier
}
calendar-file-line = ligne { $line }
calendar-file-more-remarks = { $count ->
    [1] … et une autre
   *[other] … et { $shown } autres
}

answer-of = Réponse de { $name }
answer-of-oneself = Votre propre calendrier, relu
answer-recognised = { $count ->
    [0] Aucune publication reconnue.
    [one] Une publication reconnue.
   *[other] { $count } publications reconnues.
}
answer-decided = { $count ->
    [1] Une proposition déjà tranchée n’est pas redemandée.
   *[other] { $count } propositions déjà tranchées ne sont pas redemandées.
}
answer-whole = C’est tout le calendrier partagé : ce qui n’y est plus en a été retiré.
answer-nothing = Rien de nouveau : ce fichier dit la même chose que votre calendrier.
answer-nothing-decided = Rien de nouveau : tout ce que ce fichier propose a déjà été accepté ou refusé.
answer-nothing-proposed = Aucune proposition, mais lisez les remarques ci-dessous.
answer-nothing-here = Aucune proposition pour les publications de ce fichier.
answer-absent = { $count ->
    [1] Une publication à venir, sur { $told } partagées ensemble, n’est pas dans ce fichier : il est lu comme une partie du calendrier.
   *[other] { $count } publications à venir, sur { $told } partagées ensemble, ne sont pas dans ce fichier : il est lu comme une partie du calendrier.
}
answer-absent-propose = C’est le calendrier entier
answer-other = { $count ->
    [1] Un événement de ce fichier a été partagé avec un autre lecteur : { $name }.
   *[other] { $count } événements de ce fichier ont été partagés avec un autre lecteur : { $name }.
}
answer-other-read = Lire sa réponse
answer-proposals = Propositions
answer-accept = Accepter
answer-refuse = Refuser
answer-accept-all = Tout accepter
answer-refuse-all = Tout refuser
answer-apart = { $count ->
    [1] Une proposition demande un regard à part : « Tout accepter » la laisse de côté.
   *[other] { $count } propositions demandent un regard à part : « Tout accepter » les laisse de côté.
}
answer-theirs = événement ajouté par le client
answer-moved = Déplacée : du { $from } au { $to }
answer-moved-hour = Changée d’heure, { $day } : { $from } → { $to }
answer-renamed = Renommée
answer-reworded-text = { $channel ->
    [none] Texte changé
   *[other] Texte changé pour { $channel }
}
answer-reworded-hashtags = { $channel ->
    [none] Hashtags changés
   *[other] Hashtags changés pour { $channel }
}
answer-cancelled = Annulée dans le fichier
answer-missing = N’est plus dans le fichier
answer-commented = { $by ->
    [none] Commentée
   *[other] Commentée par { $by }
}
answer-accepted = { $by ->
    [none] Invitation acceptée
   *[other] Invitation acceptée par { $by }
}
answer-declined = { $by ->
    [none] Invitation déclinée
   *[other] Invitation déclinée par { $by }
}
answer-tentative = { $by ->
    [none] Réponse « peut-être »
   *[other] { $by } répond « peut-être »
}
answer-delegated = { $by ->
    [none] Invitation confiée à quelqu’un d’autre
   *[other] { $by } confie l’invitation à quelqu’un d’autre
}
answer-added = Nouvel événement, { $moment }
answer-effect-moved = Accepter la déplace ici.
answer-effect-renamed = Accepter change son titre.
answer-effect-reworded = Accepter prend ce texte.
answer-effect-cancelled = Accepter annule la publication.
answer-effect-missing = Accepter annule la publication.
answer-effect-commented = Accepter garde le commentaire dans les notes.
answer-effect-accepted = Accepter valide la publication.
answer-effect-declined = Accepter la met en attente, avec le commentaire dans les notes.
answer-effect-replied = Accepter garde la réponse dans les notes.
answer-effect-added = Accepter en fait une publication du client.
answer-withdraws = Sa validation sera retirée.
answer-to-confirm = Reconnue à son titre et à sa date, ou à son texte : vérifiez que c’est bien elle.
answer-to-confirm-added = Son texte est celui d’une publication partagée : vérifiez que ce n’en est pas une copie.
answer-also-here = Changée ici aussi depuis le partage : accepter remplace ce qui est ici.
answer-also-here-agreed = Changée ici depuis le partage : ce n’est pas ce que le lecteur a vu.
answer-here = Ici : { $here }
answer-here-undated = sans date
answer-words-removed = retiré :
answer-words-added = ajouté :
answer-do = { $refused ->
    [0] { $accepted ->
        [1] Accepter une proposition
       *[other] Accepter { $accepted } propositions
    }
   *[other] { $accepted ->
        [0] { $refused ->
            [1] Refuser une proposition
           *[other] Refuser { $refused } propositions
        }
       *[other] En accepter { $accepted }, en refuser { $refused }
    }
}
answer-do-nothing = Rien de tranché

# Ce que la ligne de commande écrit à propos des données. Et son aide.

cli-created = Espace de travail créé dans { $path }
cli-exported = { $count ->
    [0] Aucune publication écrite dans { $path }
    [one] Une publication écrite dans { $path }
   *[other] { $count } publications écrites dans { $path }
}
cli-at-line = Ligne { $line } : { $what }
cli-row = { $sheet ->
    [none] Ligne { $line }
   *[other] { $sheet }, ligne { $line }
}
cli-import-counts = { $good ->
    [one] { $good } comprise
   *[other] { $good } comprises
}, { $doubtful } à vérifier, { $refused ->
    [one] { $refused } refusée
   *[other] { $refused } refusées
}, { $there } déjà au calendrier, { $passed ->
    [one] { $passed } laissée de côté
   *[other] { $passed } laissées de côté
}
cli-key-dates-update = Ce fichier met à jour « { $name } » (avec --new-source, il devient un autre calendrier).
cli-import-dry = Rien n’a été écrit : c’était un essai.
cli-undated = sans date
cli-posts = { $count ->
    [0] Aucune publication ne correspond
    [one] Une publication
   *[other] { $count } publications
}
cli-import-nothing = Tout y était déjà : rien n’a changé.

cli-share-no-key-dates = Les dates clés ne vont pas avec des invitations pour Outlook : elles n’y sont pas.
cli-share-counts = { $new ->
    [one] { $new } nouvelle
   *[other] { $new } nouvelles
}, { $moved ->
    [one] { $moved } déplacée
   *[other] { $moved } déplacées
}, { $changed ->
    [one] { $changed } changée
   *[other] { $changed } changées
}, { $withdrawn ->
    [one] { $withdrawn } retirée
   *[other] { $withdrawn } retirées
}, { $unchanged } sans changement
cli-answer-empty = Cette réponse ne propose rien de nouveau.
cli-answer-other = { $count ->
    [1] Un événement a été partagé avec un autre lecteur : { $name }. S’il s’agit d’un client, relisez le fichier avec --client.
   *[other] { $count } événements ont été partagés avec un autre lecteur : { $name }. S’il s’agit d’un client, relisez le fichier avec --client.
}
cli-answer-absent = { $count ->
    [1] Une publication à venir, sur { $told } partagées ensemble, n’est pas dans ce fichier, qui est lu comme une partie du calendrier. S’il est entier, relisez-le avec --whole.
   *[other] { $count } publications à venir, sur { $told } partagées ensemble, ne sont pas dans ce fichier, qui est lu comme une partie du calendrier. S’il est entier, relisez-le avec --whole.
}
cli-event-new = Nouveau
cli-event-changed = Changé
cli-event-alreadyThere = Déjà là
cli-event-otherwise = Là, à un autre moment
cli-event-cancelled = Annulé dans le fichier
cli-event-cancelledHere = Annulé dans le fichier : sera retiré
cli-event-gone = Plus dans le fichier
cli-proposal-moved = « { $title } » : déplacée du { $before } au { $after }
cli-proposal-renamed = « { $title } » : renommée « { $after } » (était « { $before } »)
cli-proposal-reworded = « { $title } » : texte changé : « { $before } » → « { $after } »
cli-proposal-cancelled = « { $title } » : annulée
cli-proposal-missing = « { $title } » : absente de l’agenda rendu
cli-proposal-commented = « { $title } » : { $by ->
    [none] commentaire : { $after }
   *[other] commentaire de { $by } : { $after }
}
cli-proposal-accepted = « { $title } » : { $by ->
    [none] acceptée
   *[other] acceptée par { $by }
}
cli-proposal-declined = « { $title } » : { $by ->
    [none] refusée
   *[other] refusée par { $by }
}
cli-proposal-tentative = « { $title } » : { $by ->
    [none] réponse « peut-être »
   *[other] { $by } répond « peut-être »
}
cli-proposal-delegated = « { $title } » : { $by ->
    [none] invitation confiée à quelqu’un d’autre
   *[other] { $by } confie l’invitation à quelqu’un d’autre
}
cli-proposal-said = { $what } : { $comment }
cli-proposal-id = identifiant : { $id }
cli-proposal-to-confirm = Acceptée seulement si --accept la nomme : reconnue à son titre et à sa date seuls.
cli-proposal-copy = Acceptée seulement si --accept la nomme : elle semble une copie d’une publication qui est ici.
cli-proposal-also-here = Acceptée seulement si --accept la nomme : la publication a changé ici depuis son envoi, et le lecteur ne l’a pas vu.
cli-proposal-cancels = Acceptée seulement si --accept la nomme : elle annule la publication.
cli-proposal-added = Nouvel événement du client : « { $title } », { $after }

cli-force = Pour le remplacer, ajoutez --force.
cli-import-empty = { $count ->
    [1] { $sheet ->
        [none] Ligne vide, laissée de côté
       *[other] { $sheet }, ligne vide laissée de côté
    }
   *[other] { $sheet ->
        [none] Lignes vides, laissées de côté
       *[other] { $sheet }, lignes vides laissées de côté
    }
} : { $lines }

# L’aide : cli-help-<commande>, cli-option-<commande>-<option>, cli-value-<ce qu’une option attend>.

cli-help-about = Marronnier sans fenêtre : planifier, importer, exporter et interroger un espace de travail depuis des scripts.
cli-help-usage = Usage :
cli-help-commands = Commandes{"\u00A0"}
cli-help-arguments = Arguments{"\u00A0"}
cli-help-options = Options{"\u00A0"}
cli-help-new = Crée un espace de travail dans DOSSIER
cli-help-import = Importe un planning d’un fichier CSV ou XLSX, ou un agenda d’un fichier .ics
cli-help-export = Écrit les publications dans un fichier CSV ou XLSX, ou le calendrier d’un lecteur dans un fichier .ics
cli-help-act = Lit une action en JSON par ligne sur l’entrée standard ; écrit une réponse en JSON par ligne, chacune une fois l’action enregistrée
cli-help-ask = Lit une question en JSON par ligne sur l’entrée standard ; écrit une réponse en JSON par ligne
cli-help-undo = Annule la dernière action
cli-help-redo = Rétablit la dernière action annulée
cli-help-posts = Donne la liste des publications
cli-help-ics = Examine des fichiers d’agenda
cli-help-ics-check = Dit ce que contient FICHIER, ce qui y est étrange et ce qu’en feront Google, Outlook, Apple et Thunderbird
cli-help-packet = Prépare et reprend les dossiers des rédacteurs
cli-help-packet-out = Écrit le dossier de tout ce qu’une personne doit encore rendre
cli-help-packet-in = Reprend ce qui revient : un .zip, un fichier .md, une réponse, ou un texte sur l’entrée standard
cli-help-bench-data = Remplit un espace de travail de clients et de publications inventés, pour mesurer
cli-help-help = Montre cette aide, ou celle d’une commande

cli-option-workspace = Le dossier de l’espace de travail (sans cela : celui du programme de bureau)
cli-option-lang = La langue de ce qui est écrit, fr ou en (sans cela : celle de l’espace de travail, sinon du système)
cli-option-json = Écrit du JSON
cli-option-help = Montre cette aide
cli-option-version = Montre la version
cli-option-client = Celles de ce client seulement
cli-option-from = À partir de ce jour (AAAA-MM-JJ)
cli-option-to = Jusqu’à ce jour compris (AAAA-MM-JJ)
cli-option-status = Celles de ce statut seulement (idea, drafting, in_review, with_client, approved, scheduled, published, on_hold, cancelled)
cli-option-subcommand = La commande
cli-option-new-dir = Le dossier ; créé s’il n’existe pas
cli-option-new-sample = Avec les clients, les personnes et les publications de l’exemple
cli-option-import-file = Le fichier
cli-option-import-client = Client des lignes qui n’en nomment pas, créé s’il n’existe pas ; celui des publications ou des dates clés d’un agenda
cli-option-import-read-as = D’un fichier .ics : ce qu’il est, key-dates, posts ou answer (sans cela : ce qu’il paraît être)
cli-option-import-accept = D’une réponse : accepte cette proposition, par son identifiant (sans cela : toutes celles qui peuvent l’être, ne demandent pas de confirmation, ne portent pas sur ce qui a changé ici depuis, et n’annulent rien)
cli-option-import-refuse = D’une réponse : refuse cette proposition, par son identifiant
cli-option-import-whole = D’une réponse : c’est le calendrier entier, quoi qu’il semble être : ce qui n’y est pas en a été retiré
cli-option-import-new-source = De dates clés : en fait un nouveau calendrier, même si le fichier en met un à jour
cli-option-import-dry-run = Montre ce qui serait importé et n’écrit rien
cli-option-export-kind = Lequel : csv, xlsx ou ics
cli-option-export-output = Le fichier à écrire
cli-option-export-separator = Le séparateur du CSV
cli-option-export-reader = D’un fichier .ics : qui le lit, client, writer ou self (sans cela : client)
cli-option-export-person = D’un fichier .ics : avec --reader writer, la personne dont c’est le calendrier ; avec les autres, seulement les publications où cette personne a une part
cli-option-export-channel = D’un fichier .ics : seulement ce réseau ou ce compte
cli-option-export-statuses = D’un fichier .ics : les statuts montrés (sans cela : ceux que ce lecteur voit d’habitude)
cli-option-export-series = D’un fichier .ics : seulement cette rubrique
cli-option-export-pillar = D’un fichier .ics : seulement ce pilier
cli-option-export-view = D’un fichier .ics : restreint comme cette vue enregistrée
cli-option-export-outlook = D’un fichier .ics : une invitation par publication, pour Outlook, dans un .zip ou un dossier
cli-option-export-email = D’un fichier .ics : l’adresse e-mail du lecteur, pour Outlook (sans cela : celle du dernier envoi pour Outlook ; vide : personne n’est prié de répondre)
cli-option-export-key-dates = D’un fichier .ics : avec les dates clés de ces jours
cli-option-export-force = Remplace le fichier s’il existe déjà
cli-option-packet-out-person = La personne
cli-option-packet-out-output = Où l’écrire
cli-option-packet-out-form = Sa forme : zip, folder (un dossier) ou page (une page où écrire)
cli-option-packet-out-force = Écrit par-dessus ce qui est là
cli-option-packet-in-file = Le fichier ; - lit l’entrée standard
cli-option-packet-in-take = Quels mots garder là où les deux ont changé le même passage : ours, theirs ou both
cli-option-packet-in-dry-run = Montre ce qui serait repris, sans rien écrire
cli-option-ics-check-file = Le fichier
cli-option-bench-data-clients = Combien de clients
cli-option-bench-data-posts = Combien de publications

cli-value-command = COMMANDE
cli-value-dir = DOSSIER
cli-value-file = FICHIER
cli-value-lang = LANGUE
cli-value-name = NOM
cli-value-what = QUOI
cli-value-id = IDENTIFIANT
cli-value-kind = FORMAT
cli-value-char = SIGNE
cli-value-day = JOUR
cli-value-status = STATUT
cli-value-statuses = STATUT,…
cli-value-reader = LECTEUR
cli-value-channel = COMPTE
cli-value-address = ADRESSE
cli-value-clients = NOMBRE
cli-value-posts = NOMBRE

# Une ligne de commande qui n’est pas comprise.

cli-usage-unknown = « { $subject } » n’est pas une option de cette commande.
cli-usage-command = « { $subject } » n’est pas une commande.
cli-usage-no-command = Il manque une commande.
cli-usage-missing = Il manque { $subject }.
cli-usage-no-value = Il manque une valeur après { $subject }.
cli-usage-value = « { $value } » ne convient pas pour { $subject }{ $known ->
    [none] .
   *[other] {" : choisissez parmi "}{ $known }.
}
cli-usage-other = Cette ligne de commande n’est pas comprise.
cli-usage-more = Pour voir ce qui est possible : marronnier-cli --help
cli-value-form = FORME
cli-value-whose = CÔTÉ

cli-packet-fresh = « { $title } »{ $count ->
    [0] {""}
    [one] {""} : un passage changé des deux côtés
   *[other] {""} : { $count } passages changés des deux côtés
}
cli-packet-untouched = « { $title } » : rien d’écrit
cli-packet-received = « { $title } » : déjà repris
cli-packet-locked = « { $title } » : publiée depuis ; le retour est gardé comme version, la publication ne change pas
cli-packet-earlier = « { $title } » : écrit avant ce qui est déjà repris ; gardé comme version, la publication ne change pas
cli-packet-gone = « { $title } » : supprimée depuis ; elle revient comme une idée sans date
cli-packet-lost = « { $title } » : supprimée depuis avec son client ; rien n’est repris
cli-packet-unsure = « { $title } » : rien ne dit si ce retour est d’avant ou d’après celui déjà repris
cli-packet-others = { $count ->
    [1] Un fichier n’est pas lu :
   *[other] { $count } fichiers ne sont pas lus :
}{" "}{ $names }
cli-packet-nothing = Rien de nouveau à reprendre.

# Les visuels.

cli-visuals-added = { $count ->
    [0] Aucun visuel nouveau
    [one] Un visuel ajouté
   *[other] { $count } visuels ajoutés
}{ $known ->
    [0] {""}
    [one] {""}, un déjà là
   *[other] {""}, { $known } déjà là
}{ $refused ->
    [0] {""}
    [one] {""}, un refusé
   *[other] {""}, { $refused } refusés
}
cli-visuals-line = { $name }, { $kind }{ $width ->
    [none] {""}
   *[other] {""}, { $width } × { $height }
}, { $uses ->
    [0] inutilisé
    [one] dans une publication
   *[other] dans { $uses } publications
}
cli-visuals-count = { $count ->
    [0] Aucun visuel ne correspond
    [one] Un visuel
   *[other] { $count } visuels
}
cli-visuals-exported = { $files ->
    [0] Aucun fichier écrit dans { $path }
    [one] Un fichier écrit dans { $path }
   *[other] { $files } fichiers écrits dans { $path }
}{ $posts ->
    [0] {""}, pour aucune publication
    [one] {""}, pour une publication
   *[other] {""}, pour { $posts } publications
}{ $bare ->
    [0] {""}
    [one] {""}, dont une sans visuel
   *[other] {""}, dont { $bare } sans visuel
}
cli-visuals-verified = { $count ->
    [0] Aucun visuel à vérifier
    [one] Un visuel vérifié
   *[other] { $count } visuels vérifiés
}{ $wrong ->
    [0] {""} : tout est là, inchangé
   *[other] {""} : { $wrong } à remplacer
}
cli-visuals-missing = Disparu : { $name } ({ $path })
cli-visuals-altered = Altéré : { $name } ({ $path })
cli-help-visuals = Gère les visuels : ajouter, lister, exporter, vérifier
cli-help-visuals-add = Ajoute des fichiers, ou ceux d’un dossier, à la bibliothèque
cli-help-visuals-list = Donne la liste des visuels
cli-help-visuals-export = Écrit les visuels des publications, cadrés pour leurs réseaux, avec les textes
cli-help-visuals-verify = Relit chaque fichier : disparu, altéré ?
cli-option-visuals-add-paths = Les fichiers et les dossiers
cli-option-visuals-add-owner = Client des visuels (sans cela : à tous)
cli-option-visuals-list-of = Ceux de ce client, et ceux qui sont à tous
cli-option-visuals-add-post = La publication qui les montre, par son identifiant
cli-option-visuals-add-tag = Une étiquette ; se répète
cli-option-visuals-list-text = Ces mots dans le nom, le texte alternatif, les étiquettes ou le crédit
cli-option-visuals-list-tag = Ceux qui portent cette étiquette ; se répète
cli-option-visuals-list-unused = Ceux qu’aucune publication ne montre
cli-option-visuals-export-output = Le dossier à écrire ; un nom en .zip fait un seul fichier
cli-option-visuals-export-format = Dans ces formats plutôt que ceux d’usage : story, square, instagram:wide…
cli-option-visuals-export-force = Remplace ce qui s’y trouve
cli-value-formats = FORMAT,…
cli-value-paths = FICHIER…
cli-value-text = MOTS
cli-value-tag = ÉTIQUETTE

# Les sauvegardes.

cli-backup-made = Sauvegarde faite : { $name }
cli-backup-line = { $name } · { $date } { $time } · { $reason } · { $posts ->
    [0] aucune publication
    [one] une publication
   *[other] { $posts } publications
}, { $visuals ->
    [0] aucun visuel
    [one] un visuel
   *[other] { $visuals } visuels
} · { $megabytes },{ $tenths } Mo{ $references ->
    [0] {""}
    [one] {""} · un renvoi perdu
   *[other] {""} · { $references } renvois perdus
}{ $since ->
    [none] {""}
    [0] {""} · rien de changé depuis
    [one] {""} · une action depuis
   *[other] {""} · { $since } actions depuis
}
cli-backup-none = Aucune sauvegarde. Faites-en une avec « marronnier-cli backup ».
cli-backup-good = { $name } est intacte{ $missing ->
    [0] {""}
    [one] {""}, mais un de ses visuels manque ou est altéré
   *[other] {""}, mais { $missing } de ses visuels manquent ou sont altérés
}
cli-backup-bad = { $name } est abîmée : { $detail ->
    [changed] elle n’est plus ce qu’elle était quand elle a été faite
    [nothing] elle est vide, ou ce n’est pas une sauvegarde
   *[other] ses données ne se tiennent plus
}. Choisissez-en une autre.
cli-restored = Restauré : { $name }. L’état d’avant est parmi les sauvegardes.
cli-restored-to = { $posts ->
    [0] Un espace sans publication est restauré
    [one] Une publication restaurée
   *[other] { $posts } publications restaurées
} dans { $path }{ $flawed ->
    [0] {""}
    [one] {""}. Un visuel manque ou est altéré : marronnier-cli doctor dit lequel
   *[other] {""}. { $flawed } visuels manquent ou sont altérés : marronnier-cli doctor dit lesquels
}
cli-packed = { $posts ->
    [0] Aucune publication
    [one] Une publication
   *[other] { $posts } publications
} et { $visuals ->
    [0] aucun visuel
    [one] un visuel
   *[other] { $visuals } visuels
} écrits dans { $path }{ $flawed ->
    [0] {""}
    [one] {""}. Un visuel manque ou est altéré, et aucune sauvegarde ne l’a intact
   *[other] {""}. { $flawed } visuels manquent ou sont altérés, et aucune sauvegarde ne les a intacts
}
cli-doctor-well = Tout va bien : { $posts ->
    [0] aucune publication
    [one] une publication
   *[other] { $posts } publications
} et { $files ->
    [0] aucun visuel examiné
    [one] un visuel examiné
   *[other] { $files } visuels examinés
}.
cli-doctor-mend = Pour réparer ce qui peut l’être, après une sauvegarde : marronnier-cli doctor --mend
cli-help-backup = Fait une sauvegarde
cli-help-backups = Donne la liste des sauvegardes
cli-help-restore = Remet une sauvegarde à la place de l’état présent, sauvegardé d’abord ; ou dans un autre dossier
cli-help-salvage = Récupère ce qui se lit encore d’un espace de travail abîmé ; le fichier abîmé est gardé
cli-help-pack = Écrit l’espace de travail entier dans un fichier
cli-help-unpack = Fait un espace de travail d’un tel fichier
cli-help-doctor = Examine l’espace de travail : intégrité, renvois, index, recherche, fichiers des visuels
cli-option-backups-verify = Relit cette sauvegarde, par son nom : est-elle intacte ?
cli-option-restore-name = Le nom de la sauvegarde (sans cela : la plus récente)
cli-option-restore-into = Dans ce dossier, nouveau ou vide, sans toucher à l’état présent
cli-option-pack-output = Le fichier à écrire, en .marronnier
cli-option-pack-force = Remplace le fichier s’il existe déjà
cli-option-unpack-file = Le fichier
cli-option-unpack-folder = Le dossier, nouveau ou vide
cli-option-doctor-mend = Répare ce qui peut l’être, après une sauvegarde
cli-value-backup = SAUVEGARDE
cli-option-bench-data-visuals = Combien de visuels, sans fichiers
cli-option-bench-data-lines = Combien d’actions passées
cli-value-visuals = NOMBRE
cli-value-lines = NOMBRE

# L’écran des sauvegardes, et ce qui s’offre quand l’espace de travail ne s’ouvre pas.

keeping-title = Sauvegardes
keeping-text = Marronnier en fait au démarrage, chaque demi-heure de travail, et avant un import, une grande suppression ou une mise à jour. Les visuels en font partie.
keeping-back-up = Sauvegarder maintenant
keeping-pack = Exporter l’espace entier…
keeping-unpack = Ouvrir un espace exporté…
keeping-examine = Examiner l’espace de travail
keeping-mend = Réparer ce qui peut l’être
keeping-list = { $count ->
    [0] Sauvegardes
    [one] Une sauvegarde
   *[other] { $count } sauvegardes
}
keeping-none = Aucune encore. La première se fait d’elle-même peu après le démarrage.
keeping-more = { $count ->
    [1] En montrer une de plus
   *[other] En montrer { $count } de plus
}
keeping-folder = Elles sont dans { $path }. Copiez ce dossier sur un autre disque de temps en temps : celui-ci peut tomber en panne.
keeping-file = Marronnier { $date }.marronnier
keeping-size = { $count ->
   *[other] { $shown } Mo
}
keeping-holds = { $posts ->
    [0] Aucune publication
    [one] Une publication
   *[other] { $posts } publications
}, { $clients ->
    [0] aucun client
    [one] un client
   *[other] { $clients } clients
}, { $visuals ->
    [0] aucun visuel
    [one] un visuel
   *[other] { $visuals } visuels
} · { $size }{ $references ->
    [0] {""}
    [one] {""} · un renvoi perdu
   *[other] {""} · { $references } renvois perdus
}
keeping-since = { $since ->
    [none] d’une autre suite d’actions que l’état présent
    [0] rien de changé depuis
    [one] une action depuis
   *[other] { $since } actions depuis
}
keeping-check = Vérifier
keeping-check-this = Vérifier la sauvegarde du { $when }
keeping-check-good = Intacte, relue à l’instant
keeping-check-bad = Abîmée : choisissez-en une autre
keeping-check-missing = { $count ->
    [1] Intacte, mais un de ses visuels manque ou est altéré
   *[other] Intacte, mais { $count } de ses visuels manquent ou sont altérés
}
keeping-restore = Restaurer…
keeping-restore-this = Restaurer la sauvegarde du { $when }
keeping-where = L’état présent est sauvegardé d’abord : vous pourrez y revenir.
keeping-in-place = Restaurer ici
keeping-in-folder = Dans un autre dossier…
keeping-open = L’ouvrir
keeping-elsewhere = L’espace de travail est prêt dans { $path }.
keeping-packed = Tout est dans { $path } ({ $size }).
keeping-made = Sauvegarde faite.
keeping-doing-backUp = Sauvegarde…
keeping-doing-check = Vérification…
keeping-doing-restore = Restauration…
keeping-doing-pack = Export de l’espace entier…
keeping-doing-unpack = Lecture de l’espace exporté…
keeping-doing-examine = Examen…
keeping-well = { $posts ->
    [0] Tout va bien : aucune publication
    [one] Tout va bien : une publication
   *[other] Tout va bien : { $posts } publications
} et { $files ->
    [0] aucun visuel examiné
    [one] un visuel examiné
   *[other] { $files } visuels examinés
}.
keeping-read-only = Lecture seule
keeping-understood = J’ai compris
settings-backups-open = Voir les sauvegardes…
command-backups = Sauvegardes…

rescue-title = Retrouver votre calendrier
rescue-best = La sauvegarde intacte la plus récente date du { $when } et { $count ->
    [0] ne contient aucune publication
    [one] contient une publication
   *[other] contient { $count } publications
}.
rescue-unreadable = Le fichier { $path } ne se lit plus : il est abîmé, ou quelque chose d’autre a pris sa place. Restaurez une sauvegarde, ou ouvrez un espace exporté.
rescue-none = Aucune sauvegarde intacte n’est dans ce dossier.
rescue-restore = Restaurer cette sauvegarde
rescue-salvage = Récupérer ce qui se lit encore
rescue-others = Autres sauvegardes
rescue-kept = Le fichier d’aujourd’hui est gardé tel quel dans le dossier backups, quoi que vous choisissiez.
keeping-flawed = { $count ->
    [1] Un visuel manque ou est altéré : « Examiner l’espace de travail » dit lequel.
   *[other] { $count } visuels manquent ou sont altérés : « Examiner l’espace de travail » dit lesquels.
}
keeping-mendable = L’examen de la semaine a trouvé un défaut que Marronnier sait réparer : ouvrez les sauvegardes, puis « Examiner l’espace de travail ».
keeping-no-backup = La dernière sauvegarde n’a pas pu se faire

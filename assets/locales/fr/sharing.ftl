# Partager le calendrier en .ics, et ce que chaque lecteur a vu.

command-share = Partager en .ics…
command-seen = Ce que le client a vu

sharing-title = Partager le calendrier
sharing-text = Un fichier .ics pour Outlook, Apple ou Google Agenda. Renvoyé après des changements, il met l’agenda à jour sans doublons.
sharing-reader = Pour
sharing-oneself = Moi
sharing-oneself-detail = Tout, notes comprises
sharing-person-detail = Ce qui lui est affecté
sharing-days = Jours
sharing-span = Du… au…
sharing-from = Du
sharing-to = Au
sharing-open-end = Sans limite
sharing-clear-day = Sans limite
sharing-view = Seulement
sharing-view-none = Toutes les publications
sharing-view-now = Les filtres du calendrier
sharing-narrowing = Restreindre
sharing-statuses = Statuts
sharing-channels = Comptes
sharing-people = Personnes
sharing-series = Rubriques
sharing-pillars = Piliers
sharing-chip-one = { $name } : { $first }
sharing-chip-more = { $name } : { $first } + { $count }
sharing-clear = Effacer : { $name }
sharing-key-dates = Avec les dates clés de ces jours
sharing-outlook = Pour Outlook
sharing-outlook-hint = Un fichier par publication, dans un .zip : Outlook ne met à jour que ceux-là. Sans dates clés.
sharing-outlook-short = pour Outlook
sharing-organizer = Outlook demande qui invite. C’est retenu pour les prochains envois.
sharing-not-email = Ce n’est pas une adresse e-mail.
sharing-me = Votre nom
sharing-my-email = Votre adresse e-mail
sharing-email = Son adresse e-mail
sharing-email-hint = Pour qu’Outlook lui propose de répondre.

sharing-tabs = Aperçu et envois
sharing-preview = Ce qui sera vu
sharing-former = Envois précédents
sharing-last = Comparé au dernier envoi, { $day }.
sharing-first = Premier envoi : rien n’a encore été montré.
sharing-standings = Événements à montrer
sharing-standing-new = Nouvelle
sharing-standing-moved = Déplacée
sharing-standing-changed = Changée
sharing-standing-withdrawn = Retirée
sharing-standing-unchanged = Inchangée
sharing-standing-withdrawnBefore = Déjà retirée
sharing-count-new = { $count ->
    [one] { $shown } nouvelle
   *[other] { $shown } nouvelles
}
sharing-count-moved = { $count ->
    [one] { $shown } déplacée
   *[other] { $shown } déplacées
}
sharing-count-changed = { $count ->
    [one] { $shown } changée
   *[other] { $shown } changées
}
sharing-count-withdrawn = { $count ->
    [one] { $shown } retirée
   *[other] { $shown } retirées
}
sharing-count-unchanged = { $count ->
    [one] { $shown } inchangée
   *[other] { $shown } inchangées
}
sharing-count-withdrawnBefore = { $count ->
    [one] { $shown } déjà retirée
   *[other] { $shown } déjà retirées
}
sharing-nothing = Aucune publication à montrer. Élargissez les jours ou les statuts.

sharing-change-moment = du { $from } au { $to }
sharing-change-own-time = heure d’un compte
sharing-change-title = titre : « { $from } » devient « { $to } »
sharing-change-text = texte changé
sharing-change-networks = réseaux changés
sharing-change-link = lien changé
sharing-change-status = statut : { $from }, puis { $to }
sharing-change-work = travail à rendre changé
sharing-change-rest = autres informations changées
sharing-change-returned = remise comme ici (le lecteur l’avait changée chez lui)
sharing-work = À rendre { $due } ({ $role })
sharing-work-undated = À rendre, sans date ({ $role })
sharing-was-title = ancien titre : « { $title } »
sharing-was-status = ancien statut : { $status }
sharing-because-removed = Supprimée ici : annulée dans son agenda
sharing-because-cancelled = Annulée ici : annulée dans son agenda
sharing-because-undated = Sans date à présent : annulée dans son agenda
sharing-because-notTheirs = Ne le concerne plus : annulée dans son agenda
sharing-because-notReady = Son statut ne se montre pas : annulée dans son agenda
sharing-because-outOfDays = Déplacée hors de ces jours : annulée dans son agenda
sharing-because-outOfScope = Hors de ce qui est choisi : annulée dans son agenda

sharing-note-keyDates = { $count ->
    [one] Avec { $shown } date clé.
   *[other] Avec { $shown } dates clés.
}
sharing-note-notReady = { $count ->
    [one] { $shown } publication d’un autre statut n’est pas montrée.
   *[other] { $shown } publications d’un autre statut ne sont pas montrées.
}
sharing-note-undated = { $count ->
    [one] { $shown } idée sans date n’est pas montrée.
   *[other] { $shown } idées sans date ne sont pas montrées.
}
sharing-note-elsewhere = { $count ->
    [one] { $shown } événement d’un autre envoi reste tel quel dans son agenda.
   *[other] { $shown } événements d’autres envois restent tels quels dans son agenda.
}
sharing-untold-client = Jamais montrés : notes, affectations, piliers, rubriques, commentaires internes.
sharing-untold-person = Chaque publication est aussi une tâche. Jamais montrés : notes, piliers, rubriques.
sharing-untold-oneself = Tout y est, notes et affectations comprises : ce fichier est pour vous seul.
sharing-files-outlook = { $count ->
    [one] { $shown } fichier pour Outlook, { $size }.
   *[other] { $shown } fichiers pour Outlook, { $size } en tout.
}
sharing-files-split = Google refuse plus de 1 Mo : { $count } fichiers, à importer tous.
sharing-kilobytes = { $size } Ko
sharing-megabytes = { $size } Mo

sharing-file = Fichier à écrire
sharing-choose = Choisir…
sharing-do = { $count ->
    [0] Partager
    [one] Partager une publication
   *[other] Partager { $shown } publications
}
sharing-busy = Écriture…
sharing-replace = Remplacer
sharing-no-former = Rien n’a encore été envoyé.
sharing-former-nothing = Rien que des dates clés

sharing-seen-moved = { $reader } la voit encore le { $moment }.
sharing-seen-changed = Changée depuis que { $reader } l’a vue : { $detail }.
sharing-seen-new = { $reader } ne l’a pas encore vue.
sharing-seen-withdrawn = { $reader } la voit encore le { $moment } ; au prochain envoi : { $detail }.
sharing-seen-count-moved = { $count ->
    [one] { $shown } déplacée depuis
   *[other] { $shown } déplacées depuis
}
sharing-seen-count-changed = { $count ->
    [one] { $shown } changée depuis
   *[other] { $shown } changées depuis
}
sharing-seen-count-new = { $count ->
    [one] { $shown } pas encore vue
   *[other] { $shown } pas encore vues
}
sharing-seen-count-withdrawn = { $count ->
    [one] { $shown } à retirer
   *[other] { $shown } à retirer
}
sharing-seen-none = Tout est comme le client l’a vu.
sharing-seen-never = Rien n’a encore été partagé avec un client.
sharing-seen-hide = Ne plus montrer
sharing-post-same = Partagée le { $day } : { $reader } la voit telle quelle.
sharing-post-differs = Partagée le { $day } : { $reader } la voit le { $moment }.
sharing-post-withdrawn = Retirée de l’agenda de { $reader } le { $day }.

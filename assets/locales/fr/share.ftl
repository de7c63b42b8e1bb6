# Ce que disent les calendriers partagés et les fichiers .ics relus. Leur lecteur n’a pas le programme.

share-calendar-name = { $name } : publications
share-calendar-name-oneself = Calendrier éditorial
share-key-date = Date clé
share-oneself = moi
share-networks = Réseaux : { $networks }
share-status = Statut : { $status }
share-link = Lien : { $link }
share-client = Client : { $client }
share-person = Affectée à : { $person }
share-pillar = Pilier : { $pillar }
share-series = Rubrique : { $series }
share-notes = Notes : { $notes }
share-own-time = { $place } : { $time }
share-own-text = Texte pour { $place } :
share-work = À rendre : { $title } ({ $client }, { $role ->
    [writer] rédaction
    [designer] création graphique
    [reviewer] relecture
   *[other] suivi
})
share-note-comment = { $by ->
    [none] Commentaire reçu le { $date } : { $comment }
   *[other] { $by }, le { $date } : { $comment }
}
share-note-declined = { $by ->
    [none] Refusée le { $date }
   *[other] Refusée par { $by } le { $date }
}

calendar-odd-leftOut = Laissé de côté, illisible : « { $name } »
calendar-odd-encoding = Des caractères n’ont pas pu être lus : demandez le fichier en UTF-8.
calendar-odd-unclosed = Le fichier s’arrête au milieu de { $name } : il est peut-être incomplet.
calendar-odd-badValue = La valeur de { $name } n’a pas pu être lue.
calendar-odd-zone = Le fichier décrit mal le fuseau « { $name } » : vérifiez les heures.
calendar-odd-unknownZone = Fuseau inconnu « { $name } » : l’heure est prise telle quelle, vérifiez-la.
calendar-odd-undated = « { $name } » n’a pas de date : laissé de côté.
calendar-odd-changedAlone = Une occurrence de « { $name } » a été changée seule : elle n’est pas reprise.
calendar-odd-series = La répétition de « { $name } » n’est pas entièrement comprise : vérifiez ses dates.
calendar-odd-noEvent = « { $name } » est une tâche ou une note, pas un événement : laissé de côté.
calendar-odd-laterOnes = « { $name } » change à partir d’une date : les suivantes restent comme avant.

# Les sauvegardes, l’export de l’espace entier, l’examen. Mots communs à la fenêtre et à la ligne de commande.

backup-reason-start = Au démarrage
backup-reason-regular = En cours de travail
backup-reason-asked = À la demande
backup-reason-migration = Avant une mise à jour
backup-reason-import = Avant un import
backup-reason-removal = Avant une suppression
backup-reason-restore = Avant une restauration
backup-reason-mending = Avant une réparation
backup-found-again = Retrouvé

finding-rows = Le fichier est abîmé ({ $count ->
    [1] un endroit
   *[other] { $count } endroits
}) : restaurez une sauvegarde, ou récupérez ce qui se lit encore
finding-structure = { $count ->
    [1] Une table, un index ou un déclencheur n’est pas celui que Marronnier a fait
   *[other] { $count } tables, index ou déclencheurs ne sont pas ceux que Marronnier a faits
}
finding-indexes = { $count ->
    [1] Un index ne correspond plus à ses données
   *[other] { $count } index ne correspondent plus à leurs données
}
finding-references = { $count ->
    [1] Une ligne renvoie à une autre qui n’existe plus
   *[other] { $count } lignes renvoient à d’autres qui n’existent plus
}
finding-search = La recherche ne correspond plus aux textes
finding-missingFiles = { $count ->
    [1] Le fichier d’un visuel a disparu
   *[other] Les fichiers de { $count } visuels ont disparu
}
finding-alteredFiles = { $count ->
    [1] Le fichier d’un visuel a été altéré
   *[other] Les fichiers de { $count } visuels ont été altérés
}
finding-unnamedFiles = { $count ->
    [1] Un fichier de visuel ne sert plus à rien (il est gardé 30 jours, et tant qu’une sauvegarde ou l’annulation peut le rappeler)
   *[other] { $count } fichiers de visuels ne servent plus à rien (ils sont gardés 30 jours, et tant qu’une sauvegarde ou l’annulation peut les rappeler)
}
finding-mended = { $mended ->
    [0] pas réparé
   *[other] réparé
}

keeping-synced = Ce dossier est aussi tenu par { $program }, qui peut mélanger un fichier en cours d’écriture. Déplacez l’espace de travail hors de { $program }, et copiez-y plutôt l’export de l’espace entier.

# Les clients et leurs comptes.

clients-new = Nouveau client
clients-add = Ajouter le client
clients-done = Terminé
clients-name = Nom
clients-name-placeholder = Biscuiterie Lunel
clients-colour = Couleur
clients-colour-0 = Caramel
clients-colour-1 = Sapin
clients-colour-2 = Iris
clients-colour-3 = Bleu de roi
clients-colour-4 = Prune
clients-colour-5 = Sauge
clients-colour-6 = Brique
clients-colour-7 = Azur
clients-colour-8 = Bruyère
clients-colour-9 = Aubergine
clients-colour-10 = Olive
clients-colour-11 = Cerise
clients-zone = Fuseau horaire
clients-zone-hint = Celui dans lequel ses publications sont planifiées.
clients-note = Note
clients-note-hint = Pour vous seulement.

clients-channels = Comptes
clients-no-channels = Aucun compte pour le moment.
clients-channel-add = Ajouter un compte
clients-handle-of = Nom du compte, { $network }
clients-handle-placeholder = @nom
clients-active = Actif
clients-active-of = Actif, { $name }
clients-active-tip = Proposé pour les nouvelles publications
clients-channel-remove = Supprimer le compte { $name }
clients-channel-remove-ask = Supprimer le compte { $name } ?
clients-channel-goes = { $count ->
    [1] Une publication n’ira plus sur ce compte.
   *[other] { $count } publications n’iront plus sur ce compte.
} { $own ->
    [0] Vous pourrez annuler.
    [one] Un texte écrit pour lui part aussi. Vous pourrez annuler.
   *[other] { $own } textes écrits pour lui partent aussi. Vous pourrez annuler.
}

clients-remove = Supprimer le client
clients-remove-ask = Supprimer { $client } ?
clients-goes = { $posts ->
    [0] { $channels ->
        [0] Ce client sera retiré.
        [one] Ce client et son compte seront retirés.
       *[other] Ce client et ses { $channels } comptes seront retirés.
    }
    [one] { $channels ->
        [0] Ce client et sa publication seront retirés.
        [one] Ce client, son compte et sa publication seront retirés.
       *[other] Ce client, ses { $channels } comptes et sa publication seront retirés.
    }
   *[other] { $channels ->
        [0] Ce client et ses { $posts } publications seront retirés.
        [one] Ce client, son compte et ses { $posts } publications seront retirés.
       *[other] Ce client, ses { $channels } comptes et ses { $posts } publications seront retirés.
    }
} Vous pourrez annuler.

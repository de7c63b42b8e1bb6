# La première ouverture et le bandeau de l’exemple.

welcome-title = Bienvenue
welcome-text = Vos calendriers éditoriaux, sur votre ordinateur, sans compte ni connexion. Par quoi commencer ?
welcome-sample = Découvrir un exemple
welcome-sample-text = Trois clients inventés et leurs publications, à déplacer sans crainte. Il se retire d’un clic.
welcome-client = Ajouter un client
welcome-client-text = Son nom, sa couleur, ses réseaux : son calendrier est prêt.
welcome-import = Importer un planning
welcome-import-text = Votre tableau CSV ou Excel, relu ligne par ligne avant d’entrer.
welcome-where = Tout est enregistré dans { $folder }
welcome-busy = Préparation de l’exemple…

sample-text = Exemple : clients et publications sont inventés.
sample-remove = Retirer l’exemple

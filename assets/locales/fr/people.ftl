# Les personnes avec qui l’on travaille.

people-manage = Gérer les personnes

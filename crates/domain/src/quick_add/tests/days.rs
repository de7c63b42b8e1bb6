//! Days and times, in French and in English.

use super::*;

#[test]
fn the_day_of_the_week_says_which_number_is_the_month() {
    check(&[
        ("Teaser Thursday 12/3 6:30pm", "Teaser | 2026-12-03 18:30"),
        ("Teaser jeudi 3/12 18h30", "Teaser | 2026-12-03 18:30"),
        ("Teaser 12/03", "Teaser | 2027-03-12"),
    ]);
}

#[test]
fn days_as_they_are_said() {
    check(&[
        ("Recipe next week Tuesday", "Recipe | 2026-11-24"),
        ("Recette la semaine prochaine mardi 18h", "Recette | 2026-11-24 18:00"),
        ("Recipe the 25th at 8", "Recipe | 2026-11-25 08:00"),
        ("Recipe Friday at 9 @instagram", "Recipe | 2026-11-27 09:00"),
        ("Recipe Friday at 9 places", "Recipe at 9 places | 2026-11-27"),
        ("Recette dans 15 jours", "Recette | 2026-12-04"),
        ("Recette dans quinze jours", "Recette | 2026-12-04"),
        ("Recipe in 15 days", "Recipe | 2026-12-05"),
    ]);
}

#[test]
fn days_in_french() {
    check(&[
        ("Recette aujourd’hui", "Recette | 2026-11-20"),
        ("Recette demain", "Recette | 2026-11-21"),
        ("demain 9h Recette", "Recette | 2026-11-21 09:00"),
        ("Recette après-demain", "Recette | 2026-11-22"),
        ("Recette apres demain matin", "Recette | 2026-11-22 09:00"),
        ("Recette après-demain matin", "Recette | 2026-11-22 09:00"),
        ("Bilan hier 18h", "Bilan | 2026-11-19 18:00"),
        ("Recette lundi", "Recette | 2026-11-23"),
        ("Recette vendredi", "Recette | 2026-11-27"),
        ("Recette ce vendredi", "Recette | 2026-11-20"),
        ("Recette lundi prochain", "Recette | 2026-11-23"),
        ("Recette dimanche prochain", "Recette | 2026-11-29"),
        ("Recette lundi en huit", "Recette | 2026-11-30"),
        ("Bilan premier lundi de décembre", "Bilan | 2026-12-07"),
        ("Bilan le 2e mardi du mois", "Bilan | 2026-12-08"),
        ("Bilan dernier vendredi du mois", "Bilan | 2026-11-27"),
        ("Report last Friday of the month", "Report | 2026-11-27"),
        ("Report first Monday of January", "Report | 2027-01-04"),
        ("Recette lundi en 8", "Recette | 2026-11-30"),
        ("Recette lundi en quinze", "Recette | 2026-12-07"),
        ("Recette demain en huit", "Recette | 2026-11-28"),
        ("Recette mardi de la semaine prochaine", "Recette | 2026-11-24"),
        ("Recette ven. 18h", "Recette | 2026-11-27 18:00"),
        ("Recette dans 3 jours", "Recette | 2026-11-23"),
        ("Recette dans deux semaines", "Recette | 2026-12-04"),
        ("Recette dans quinze jours", "Recette | 2026-12-04"),
        ("Recette dans un mois", "Recette | 2026-12-20"),
        ("Recette la semaine prochaine", "Recette | 2026-11-23"),
        ("Recette ce week-end", "Recette | 2026-11-21"),
        ("Recette le week-end prochain", "Recette | 2026-11-28"),
        ("Bilan fin du mois", "Bilan | 2026-11-30"),
        ("Bilan en fin de mois", "Bilan | 2026-11-30"),
        ("Bilan à la fin du mois 18h", "Bilan | 2026-11-30 18:00"),
        ("Bilan fin décembre", "Bilan | 2026-12-31"),
        ("Bilan mi-décembre", "Bilan | 2026-12-15"),
        ("Bilan mi-mois", "Bilan | 2026-12-15"),
        ("Bilan début du mois prochain", "Bilan | 2026-12-01"),
        ("Bilan début janvier", "Bilan | 2027-01-01"),
        ("Bilan mi-novembre", "Bilan | 2027-11-15"),
    ]);
}

#[test]
fn dates_with_numbers() {
    check(&[
        ("Recette le 25", "Recette | 2026-11-25"),
        ("Recette le 25 à 8h", "Recette | 2026-11-25 08:00"),
        ("le 25 à 8h Recette de Jeanne", "Recette de Jeanne | 2026-11-25 08:00"),
        ("Recette le 1er", "Recette | 2026-12-01"),
        ("Recette 25/12", "Recette | 2026-12-25"),
        ("Recette 25/12 18h", "Recette | 2026-12-25 18:00"),
        ("Recette 25/12/2027", "Recette | 2027-12-25"),
        ("Recette 25.12.26", "Recette | 2026-12-25"),
        ("Recette 2026-12-25", "Recette | 2026-12-25"),
        ("Recette 2026-12-25T18:00", "Recette | 2026-12-25 18:00"),
        ("Recette 25 décembre 18h", "Recette | 2026-12-25 18:00"),
        ("Recette 25 décembre à 18h30", "Recette | 2026-12-25 18:30"),
        ("Recette le 1er mars 2027", "Recette | 2027-03-01"),
        ("Recette 15 juillet", "Recette | 2027-07-15"),
        ("Recette jeudi 26 novembre 9h", "Recette | 2026-11-26 09:00"),
        ("Recette jeudi 26", "Recette | 2026-11-26"),
        ("Recette le lundi 30 à midi", "Recette | 2026-11-30 12:00"),
        ("Recette jeu. 10 déc.", "Recette | 2026-12-10"),
        ("Recette Dec 25 6pm", "Recette | 2026-12-25 18:00"),
        ("Recette 12/25", "Recette | 2026-12-25"),
        ("Recette December 25th at noon", "Recette | 2026-12-25 12:00"),
        ("Recipe on the 25th at 8am", "Recipe | 2026-11-25 08:00"),
    ]);
}

#[test]
fn days_in_english() {
    check(&[
        ("Recipe today 5pm", "Recipe | 2026-11-20 17:00"),
        ("Recipe tomorrow morning", "Recipe | 2026-11-21 09:00"),
        ("Recipe the day after tomorrow", "Recipe | 2026-11-22"),
        ("Recipe monday", "Recipe | 2026-11-23"),
        ("Recipe on Monday at 9 am", "Recipe | 2026-11-23 09:00"),
        ("Recipe next monday", "Recipe | 2026-11-23"),
        ("Recipe next sunday", "Recipe | 2026-11-29"),
        ("Recipe Monday week", "Recipe | 2026-11-30"),
        ("Recipe a week on Monday", "Recipe | 2026-11-30"),
        ("Recipe Mon 6pm", "Recipe | 2026-11-23 18:00"),
        ("Recipe in 3 days", "Recipe | 2026-11-23"),
        ("Recipe in two weeks", "Recipe | 2026-12-04"),
        ("Recipe next week", "Recipe | 2026-11-23"),
        ("Recipe this weekend", "Recipe | 2026-11-21"),
        ("Report end of month", "Report | 2026-11-30"),
        ("Report at the end of the month", "Report | 2026-11-30"),
        ("Report mid-December", "Report | 2026-12-15"),
        ("Recipe tonight", "Recipe | 2026-11-20 19:00"),
        ("Recipe noon", "Recipe | 2026-11-20 12:00"),
        ("Recipe this evening", "Recipe | 2026-11-20 19:00"),
    ]);
}

#[test]
fn times_and_parts_of_the_day() {
    check(&[
        ("Recette ce soir", "Recette | 2026-11-20 19:00"),
        ("Recette demain soir à 8h", "Recette | 2026-11-21 20:00"),
        ("Recette jeudi après-midi", "Recette | 2026-11-26 15:00"),
        ("Recette jeudi midi", "Recette | 2026-11-26 12:00"),
        ("Recette à midi et demi jeudi", "Recette | 2026-11-26 12:30"),
        ("Recette jeudi à 8h du matin", "Recette | 2026-11-26 08:00"),
        ("Recette jeudi 18h-19h", "Recette | 2026-11-26 18:00"),
        ("Recette jeudi de 18h à 19h", "Recette | 2026-11-26 18:00"),
        ("Recette jeudi vers 18 h 30", "Recette | 2026-11-26 18:30"),
        ("18:30 jeudi Recette", "Recette | 2026-11-26 18:30"),
        // Without a day: the next time it is that hour.
        ("Recette 18h", "Recette | 2026-11-20 18:00"),
        ("Recette 9h", "Recette | 2026-11-21 09:00"),
        ("Live samedi 20h à 21h30", "Live | 2026-11-21 20:00"),
        ("Recette jeudi dans la matinée", "Recette | 2026-11-26 09:00"),
        ("Recette @ 18h demain", "Recette | 2026-11-21 18:00"),
        ("Recette jeudi 25h", "Recette 25h | 2026-11-26"),
    ]);
}

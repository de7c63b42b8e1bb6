//! Plans as one would rather not get them.

use crate::table::trial::*;

#[test]
fn sections_by_month_repeat_their_headers_and_give_days_their_month() {
    check(
        "Calendrier 2027\n\nJANVIER;;\nJour;Titre;Canal\n5;Galette;Insta\nmer 6;Soldes;FB\n\nFÉVRIER;;\nJour;Titre;Canal\n\
         2;Crêpes;Insta\nTotal;4;\n",
        &[
            "1PassedOver !TitleLine",
            "2PassedOver !EmptyRow",
            "3PassedOver !TitleLine",
            "4PassedOver !Header",
            r#"5Good 2027-01-05 net="instagram" title="Galette" status="idea" !MonthInferredA"#,
            r#"6Good 2027-01-06 net="facebook" title="Soldes" status="idea" !MonthInferredA"#,
            "7PassedOver !EmptyRow",
            "8PassedOver !TitleLine",
            "9PassedOver !RepeatedHeader",
            r#"10Good 2027-02-02 net="instagram" title="Crêpes" status="idea" !MonthInferredA"#,
            "11PassedOver !TotalRow",
        ],
    );
}

#[test]
fn days_named_by_their_week_get_their_date() {
    check(
        "Semaine;Jour;Heure;Réseau;Post\nS50;lundi;9h;FB;Recette\n;jeu.;18h30;IG;Portrait\nS51;Mardi;;FB;Quiz\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-07 09:00 net="facebook" title="Recette" status="idea" !MonthInferredB"#,
            r#"3Good 2026-12-10 18:30 net="instagram" title="Portrait" status="idea" !MonthInferredB"#,
            r#"4Good 2026-12-15 net="facebook" title="Quiz" status="idea" !MonthInferredB"#,
        ],
    );
    check(
        "Semaine 52;;\nJour;Réseau;Post\nLundi;FB;Recette\nSemaine 1;;\nVendredi;IG;Citation du jour\n",
        &[
            "1PassedOver !TitleLine",
            "2PassedOver !Header",
            r#"3Good 2026-12-21 net="facebook" title="Recette" status="idea" !MonthInferredA"#,
            "4PassedOver !WeekRow",
            r#"5Good 2027-01-08 net="instagram" title="Citation du jour" status="idea" !MonthInferredA"#,
        ],
    );
}

#[test]
fn a_day_of_no_known_week_is_told_and_kept() {
    check(
        "Jour;Réseau;Post\nLundi;FB;Recette\nJeudi;IG;Portrait\n",
        &[
            "1PassedOver !Header",
            r#"2Doubtful net="facebook" title="Recette" status="idea" notes="Jour\u{a0}: Lundi" !RestIgnoredA"#,
            r#"3Doubtful net="instagram" title="Portrait" status="idea" notes="Jour\u{a0}: Jeudi" !RestIgnoredA"#,
        ],
    );
}

#[test]
fn a_ticked_column_names_no_network_and_a_column_of_a_network_holds_its_text() {
    check(
        "Date;Sujet;Facebook;LinkedIn;Validé\n01/12/2026;Avent;Le sablé nu;;x\n03/12/2026;Emploi;;On recrute un pâtissier;\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-01 net="facebook" title="Avent" status="approved" own="facebook:Le sablé nu""#,
            r#"3Good 2026-12-03 net="linkedin" title="Emploi" status="drafting" own="linkedin:On recrute un pâtissier""#,
        ],
    );
    check(
        "Date;Sujet;FB;IG\n01/12/2026;Avent;story;x\n03/12/2026;Emploi;carrousel;\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-01 net="facebook+instagram" title="Avent" status="idea" notes="FB\u{a0}: story""#,
            r#"3Good 2026-12-03 net="facebook" title="Emploi" status="idea" notes="FB\u{a0}: carrousel""#,
        ],
    );
}

#[test]
fn a_row_without_title_nor_text_goes_by_its_heading() {
    check(
        "Date;Réseau;Thème;Texte\n01/12/2026;Meta;Avent;On ouvre la première case\n02/12/2026;n/a;Portrait;\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-01 net="facebook+instagram" title="On ouvre la première case" text="On ouvre la première cas" status="drafting" pillar="Avent" !TitleFromText"#,
            r#"3Doubtful 2026-12-02 title="Portrait" status="idea" pillar="Portrait" !NoTitle"#,
        ],
    );
}

#[test]
fn unknown_columns_go_to_the_notes_and_unknown_words_are_said() {
    check(
        "Date;Réseau;Titre;Statut;Budget;Objectif\n01/12/2026;Insta, Minitel;Un;bizarre;50 €;notoriété\n",
        &[
            "1PassedOver !Header",
            r#"2Doubtful 2026-12-01 net="instagram" title="Un" status="idea" notes="Réseau\u{a0}: Minitel\nStatut\u{a0}: bizarre\nBudget\u{a0}: 50 €\nObjectif\u{a0}: notoriété" !AmbiguousDateA !UnknownNetworkB !UnknownStatusD"#,
        ],
    );
}

#[test]
fn a_plan_without_headers_is_understood_by_what_it_holds() {
    check(
        "01/12/2026;18h;Insta;Le sablé nu;validé\n02/12/2026;midi;FB;La cannelle douce;à relire\n\
         jeu 03/12/2026;9h30;IG + FB;Le gingembre;idée\n",
        &[
            r#"1Good 2026-12-01 18:00 net="instagram" title="Le sablé nu" status="approved""#,
            r#"2Good 2026-12-02 12:00 net="facebook" title="La cannelle douce" status="in_review""#,
            r#"3Good 2026-12-03 09:30 net="instagram+facebook" title="Le gingembre" status="idea""#,
        ],
    );
}

#[test]
fn one_column_for_each_network_says_where_a_post_goes() {
    check(
        "Date\tSujet\tInstagram\tLinkedIn\tTexte Facebook\n01/12/2026\tUn\tx\t\tBonjour à toutes et à tous\n\
         02/12/2026\tDeux\t\tVRAI\t\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-01 net="instagram+facebook" title="Un" status="drafting" own="facebook:Bonjour à toutes et à tous""#,
            r#"3Good 2026-12-02 net="linkedin" title="Deux" status="idea""#,
        ],
    );
}

#[test]
fn days_without_a_post_weeks_and_remarks_are_passed_over() {
    check(
        "Semaine;Jour;Date;Titre;Publié\nSemaine 49;;;;\n49;mardi;01/12/2026;;FALSE\n49;mercredi;02/12/2026;Un;TRUE\n\
         49;lundi;03/12/2026;Deux;FALSE\n* dates sous réserve;;;;\n",
        &[
            "1PassedOver !Header",
            "2PassedOver !WeekRow",
            "3PassedOver !DayRow",
            r#"4Doubtful 2026-12-02 title="Un" status="published" !PublishedAheadE"#,
            r#"5Doubtful 2026-12-03 title="Deux" status="idea" !WeekdayDiffersC"#,
            "6PassedOver !TitleLine",
        ],
    );
}

#[test]
fn times_and_statuses_that_need_a_date_are_said() {
    check(
        "Date;Heure;Titre;Statut;Texte\n;18h;Un;publié;\nà définir;;Deux;idée;\n\"le 3\";;Trois;;\n02/12/2026;;;;\"Un texte. Et sa suite\"\n",
        &[
            "1PassedOver !Header",
            r#"2Doubtful title="Un" status="approved" notes="Heure\u{a0}: 18h" !TimeWithoutDateB !NeedsDateD"#,
            r#"3Good title="Deux" status="idea" notes="Date\u{a0}: à définir""#,
            r#"4Refused title="Trois" status="idea" notes="Date\u{a0}: le 3" !UnreadableDateA"#,
            r#"5Doubtful 2026-12-02 title="Un texte. Et sa suite" text="Un texte. Et sa suite" status="drafting" !AmbiguousDateA !TitleFromText"#,
        ],
    );
}

#[test]
fn american_dates_are_read_as_such_once_proved() {
    check(
        "Date,Title\n12/01/2026,One\n12/02/2026,Two\n12/24/2026,Three\n",
        &[
            "1PassedOver !Header",
            r#"2Good 2026-12-01 title="One" status="idea""#,
            r#"3Good 2026-12-02 title="Two" status="idea""#,
            r#"4Good 2026-12-24 title="Three" status="idea""#,
        ],
    );
}

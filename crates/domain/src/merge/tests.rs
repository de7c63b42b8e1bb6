//! The merge: no word lost, no order that matters, and what is shown to choose.

use super::*;
use proptest::prelude::*;

fn plain(pieces: &[Piece]) -> Option<String> {
    resolved(pieces, &[])
}

#[test]
fn edits_in_different_places_both_survive() {
    let base = "Notre bûche sort du four le matin. Venez tôt.";
    let ours = "Notre bûche glacée sort du four le matin. Venez tôt.";
    let theirs = "Notre bûche sort du four le matin même. Venez très tôt !";
    let pieces = merge(base, ours, theirs);
    assert_eq!(plain(&pieces).unwrap(), "Notre bûche glacée sort du four le matin même. Venez très tôt !");
}

#[test]
fn words_that_both_rewrote_are_shown_to_choose() {
    let pieces = merge("Prix doux dès lundi", "Petits prix doux dès mardi", "Prix doux dès jeudi");
    assert_eq!(plain(&pieces), None);
    let both: Vec<_> = pieces.iter().filter(|piece| piece.of == Of::Both).collect();
    assert_eq!(both.len(), 1);
    assert_eq!((both[0].ours.as_str(), both[0].theirs.as_str()), (" mardi", " jeudi"));
    assert_eq!(resolved(&pieces, &[Choice::Theirs]).unwrap(), "Petits prix doux dès jeudi");
    assert_eq!(resolved(&pieces, &[Choice::Both]).unwrap(), "Petits prix doux dès mardi jeudi");
    let written = Choice::Written { text: " demain".into() };
    assert_eq!(resolved(&pieces, &[written]).unwrap(), "Petits prix doux dès demain");
}

#[test]
fn the_same_edit_twice_is_one_and_an_untouched_text_is_left() {
    let pieces = merge("a b c", "a x c", "a x c");
    assert_eq!(plain(&pieces).unwrap(), "a x c");
    assert_eq!(plain(&merge("a b", "a b", "a b")).unwrap(), "a b");
    assert_eq!(plain(&merge("", "", "")).unwrap(), "");
    assert_eq!(plain(&merge("", "", "neuf")).unwrap(), "neuf");
}

fn words() -> impl Strategy<Value = Vec<&'static str>> {
    prop::collection::vec(prop::sample::select(vec!["a", "b", "c", "dé", "\n\n", "!", "🎄", "x y"]), 0..14)
}

/// A base, and two rewritings by edits at its words.
fn texts() -> impl Strategy<Value = (String, String, String)> {
    (words(), words(), words()).prop_map(|(a, b, c)| (a.join(" "), b.join(" "), c.join(" ")))
}

/// What one does to words at a place.
#[derive(Debug, Clone, Copy)]
enum Edit {
    Instead,
    Before,
    Gone,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop::sample::select(vec![Edit::Instead, Edit::Before, Edit::Gone])
}

/// The words with these edits, each at its own place: a word instead of `length` others, before them, or none.
fn with_edits(base: &[String], edits: &[(usize, usize, Edit, &str)]) -> String {
    let mut words: Vec<String> = Vec::new();
    let mut left = base.iter().enumerate();
    while let Some((at, word)) = left.next() {
        let Some((_, length, edit, new)) = edits.iter().find(|(place, ..)| *place == at) else {
            words.push(word.clone());
            continue;
        };
        if !matches!(edit, Edit::Gone) {
            words.push((*new).to_owned());
        }
        if matches!(edit, Edit::Before) {
            words.push(word.clone());
        } else {
            // the others that it takes the place of
            left.by_ref().take(length - 1).for_each(drop);
        }
    }
    words.join(" ")
}

fn edited(base: &[&str], at: usize, word: &str) -> String {
    let mut words: Vec<&str> = base.to_vec();
    words[at] = word;
    words.join(" ")
}

proptest! {
    #[test]
    fn the_pieces_make_up_each_of_the_three_texts_again((base, ours, theirs) in texts()) {
        let pieces = merge(&base, &ours, &theirs);
        let whole = |of: fn(&Piece) -> &str| pieces.iter().map(of).collect::<String>();
        prop_assert_eq!(whole(|piece| &piece.base), base);
        prop_assert_eq!(whole(|piece| &piece.ours), ours);
        prop_assert_eq!(whole(|piece| &piece.theirs), theirs);
    }

    /// Each word of a side is in the text, or in a piece shown as taken away by the other or as to be chosen.
    #[test]
    fn no_word_of_either_side_disappears_without_being_shown((base, ours, theirs) in texts()) {
        let pieces = merge(&base, &ours, &theirs);
        for (side, own) in [(&ours, Of::Ours), (&theirs, Of::Theirs)] {
            let mut shown = String::new();
            for piece in &pieces {
                let words = if own == Of::Ours { &piece.ours } else { &piece.theirs };
                match piece.of {
                    // taken as it is, agreed, or to be chosen
                    Of::Nobody | Of::Agreed | Of::Both => shown.push_str(words),
                    of if of == own => shown.push_str(words),
                    // the other rewrote what this side had left alone: shown as the base struck out
                    _ => {
                        prop_assert_eq!(words, &piece.base);
                        shown.push_str(&piece.base);
                    }
                }
            }
            prop_assert_eq!(&shown, side);
        }
    }

    #[test]
    fn who_is_ours_and_who_is_theirs_does_not_matter((base, ours, theirs) in texts()) {
        let (there, back) = (merge(&base, &ours, &theirs), merge(&base, &theirs, &ours));
        prop_assert_eq!(plain(&there), plain(&back));
        prop_assert_eq!(there.len(), back.len());
    }

    #[test]
    fn the_order_of_independent_edits_does_not_matter(
        len in 8usize..40, a in 0usize..40, b in 0usize..40,
    ) {
        let (a, b) = (a % len, b % len);
        prop_assume!(a.abs_diff(b) > 1);
        let base: Vec<String> = (0..len).map(|n| format!("mot{n}")).collect();
        let base: Vec<&str> = base.iter().map(String::as_str).collect();
        let text = base.join(" ");
        let (one, other) = (edited(&base, a, "UN"), edited(&base, b, "DEUX"));
        let merged = plain(&merge(&text, &one, &other)).unwrap();
        prop_assert_eq!(&merged, &plain(&merge(&text, &other, &one)).unwrap());
        prop_assert!(merged.contains("UN") && merged.contains("DEUX"));
        // one after the other gives the same
        let mut both = base.clone();
        both[a] = "UN";
        both[b] = "DEUX";
        prop_assert_eq!(merged, both.join(" "));
    }

    /// Words put in, taken out and rewritten, on both sides and apart: all of it is in the merged text, and nothing else.
    #[test]
    fn insertions_and_deletions_apart_from_each_other_all_survive(
        len in 14usize..40, a in 0usize..40, gap in 2usize..12,
        (one, other) in (edit(), edit()),
        (lone, lother) in (1usize..4, 1usize..4),
    ) {
        let a = a % (len / 2 - 4);
        let b = a + lone + gap;
        prop_assume!(b + lother <= len);
        let base: Vec<String> = (0..len).map(|n| format!("mot{n}")).collect();
        let ours = with_edits(&base, &[(a, lone, one, "UN")]);
        let theirs = with_edits(&base, &[(b, lother, other, "DEUX")]);
        let both = with_edits(&base, &[(a, lone, one, "UN"), (b, lother, other, "DEUX")]);
        let text = base.join(" ");
        prop_assert_eq!(plain(&merge(&text, &ours, &theirs)), Some(both.clone()));
        prop_assert_eq!(plain(&merge(&text, &theirs, &ours)), Some(both));
    }

    /// One takes out what the other rewrote: neither is decided here, and both are shown.
    #[test]
    fn words_taken_out_by_one_and_rewritten_by_the_other_are_to_be_chosen(
        len in 4usize..30, at in 0usize..30, length in 1usize..4,
    ) {
        let at = at % len;
        let length = length.min(len - at);
        let base: Vec<String> = (0..len).map(|n| format!("mot{n}")).collect();
        let gone = with_edits(&base, &[(at, length, Edit::Gone, "")]);
        let rewritten = with_edits(&base, &[(at, 1, Edit::Instead, "AUTRE")]);
        let pieces = merge(&base.join(" "), &gone, &rewritten);
        prop_assert_eq!(plain(&pieces), None);
        let shown = pieces.iter().find(|piece| piece.of == Of::Both).unwrap();
        let word = format!("mot{at}");
        prop_assert!(shown.theirs.contains("AUTRE") && shown.base.contains(&word));
        prop_assert_eq!(resolved(&pieces, &[Choice::Ours]), Some(gone));
        let kept = resolved(&pieces, &[Choice::Theirs]).unwrap();
        prop_assert!(kept.contains("AUTRE") && !kept.split(' ').any(|one| one == word));
    }

    #[test]
    fn what_came_back_twice_changes_nothing((base, ours, theirs) in texts()) {
        if let Some(merged) = plain(&merge(&base, &ours, &theirs)) {
            // the merged text has their words already: theirs against the base meets them as agreed or left
            let again = merge(&theirs, &merged, &theirs);
            prop_assert_eq!(plain(&again).unwrap(), merged);
        }
    }
}

//! Cells of networks as people fill them.

use super::*;
use crate::networks;

fn known() -> Vec<Network> {
    networks::read(networks::BUILT_IN).unwrap().networks
}

fn ids(cell: &str) -> (Vec<String>, Places) {
    let places = read(cell, &Known::new(&known()));
    (places.networks.iter().map(|place| place.network.to_string()).collect(), places)
}

#[test]
fn every_way_of_joining_networks_is_understood() {
    for cell in [
        "Insta + FB",
        "IG, Facebook",
        "instagram/facebook",
        "Instagram & Facebook",
        "insta ; fb",
        "Insta et Facebook",
        "Instagram and Facebook",
        "IG|FB",
        "IG FB",
        "insta-fb",
        "Instagram\nFacebook",
        "Instagram • Facebook",
        "IG > FB",
    ] {
        let (found, places) = ids(cell);
        assert_eq!(found, ["instagram", "facebook"], "{cell}");
        assert!(places.unknown.is_empty() && places.formats.is_empty(), "{cell}: {places:?}");
    }
}

#[test]
fn a_kind_of_post_is_no_network() {
    for (cell, network, format) in [
        ("instagram / story", "instagram", "story"),
        ("FB / story", "facebook", "story"),
        ("Facebook (story)", "facebook", "story"),
        ("Story Insta", "instagram", "story"),
        ("Réel Instagram", "instagram", "Réel"),
        ("Post LinkedIn", "linkedin", "Post"),
        ("YouTube Shorts", "youtube", "shorts"),
        ("Story", "instagram", "Story"),
        ("Page Facebook - vidéo", "facebook", "vidéo"),
    ] {
        let (found, places) = ids(cell);
        assert_eq!(found, [network], "{cell}");
        assert_eq!(places.formats, [format], "{cell}");
        assert!(places.unknown.is_empty(), "{cell}");
    }
}

#[test]
fn all_of_them_and_none_of_them() {
    for cell in ["Tous", "ALL", "tous les réseaux", "All channels", "Toutes"] {
        assert!(ids(cell).1.all, "{cell}");
    }
    for cell in ["Tous sauf TikTok", "pas Facebook", "Insta (pas FB)", "All networks except X"] {
        let (found, places) = ids(cell);
        assert!(found.is_empty() && !places.all, "{cell} is for a person to settle");
        assert_eq!(places.unknown, [cell]);
    }
    assert_eq!(ids("Instagram @pas.de.calais").0, ["instagram"]);
    for cell in ["", " - ", "?"] {
        assert_eq!(ids(cell).1, Places::default());
    }
}

#[test]
fn accounts_and_strangers_are_told_apart() {
    let places = ids("Instagram @lunel + Facebook (Biscuiterie Lunel)").1;
    let handles: Vec<_> = places.networks.iter().map(|place| place.handle.as_str()).collect();
    assert_eq!(handles, ["@lunel", "Biscuiterie Lunel"]);
    assert_eq!(ids("X (Twitter)").1.networks[0].handle, "");
    let (found, places) = ids("Insta + Minitel");
    assert_eq!((found, places.unknown), (vec!["instagram".to_owned()], vec!["Minitel".to_owned()]));
    assert_eq!(ids("LinkedIn perso").1.beside, ["LinkedIn perso"]);
    assert_eq!(ids("X/Twitter").0, ["x"]);
}

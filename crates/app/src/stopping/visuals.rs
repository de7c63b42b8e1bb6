//! Visuals given up at every moment: going out, drawn small, looked at again.

use super::{first_post, gather, picture, pictured};
use crate::{Answer, Query};
use serde_json::json;
use std::{collections::BTreeMap, fs};

#[test]
fn visuals_go_out_whole_or_not_at_all() {
    let desk = pictured();
    let post = first_post(&desk);
    let export = |name: &str, zip: bool| {
        let path = desk.path(name);
        json!({ "ask": "exportVisuals", "path": path, "zip": zip, "postIds": [post], "filter": {}, "formats": [],
            "from": null, "to": null, "replace": true })
    };
    // what was there stays until all of the new is made
    desk.file("visuels.zip", "the one of last week");
    fs::create_dir(desk.path("visuels")).unwrap();
    desk.file("visuels/theirs.txt", "somebody's");
    for (name, zip) in [("visuels.zip", true), ("visuels", false), ("nouveau", false)] {
        let (done, stopped) = desk.given_up_at_every_moment(|| desk.ask(export(name, zip)));
        assert!(done["files"].as_u64() > Some(0) && stopped > 1, "{name}: {stopped} {done}");
    }
    assert_eq!(fs::read_to_string(desk.path("visuels/theirs.txt")).unwrap(), "somebody's");
    assert!(fs::read(desk.path("visuels.zip")).unwrap().starts_with(b"PK"));
}

#[test]
fn thumbnails_given_up_are_made_the_next_time() {
    let desk = pictured();
    for n in 0..6_u8 {
        let path = picture(&desk);
        let mut octets = fs::read(&path).unwrap();
        octets[100] ^= n + 1;
        let other = desk.path(&format!("photo-{n}.bmp"));
        fs::write(&other, octets).unwrap();
        desk.act(json!({ "do": "addVisuals", "paths": [other] })).unwrap();
    }
    let undrawn = || {
        let sql = "SELECT (SELECT count(*) FROM visual) - (SELECT count(*) FROM visual_digest)";
        desk.app.store.read().query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap()
    };
    let (_, stopped) = desk.given_up_at_every_moment(|| {
        // from the beginning each time
        desk.app.store.keep(|conn| Ok(conn.execute("DELETE FROM visual_digest", [])?)).unwrap();
        desk.app.digest_visuals()
    });
    assert!(stopped > 2, "{stopped}");
    assert_eq!(undrawn(), 0);
    let mut drawn = BTreeMap::new();
    gather(&desk.workspace.path().join("thumbs"), &mut drawn);
    assert!(drawn.len() > 6 && drawn.values().all(|octets| !octets.is_empty()), "{} files", drawn.len());
}

#[test]
fn a_look_at_the_originals_that_was_given_up_finds_the_same_the_next_time() {
    let desk = pictured();
    let (found, stopped) = desk.given_up_at_every_moment(|| desk.app.ask(Query::VerifyVisuals));
    let Answer::VerifyVisuals(found) = found else { panic!("a check") };
    let visuals = u32::try_from(desk.state().rows["visual"].len()).unwrap();
    assert_eq!((found.checked, found.missing.len(), stopped > 0), (visuals, 0, true), "{stopped}");
}

//! Packets as other programs read them: what goes out and what comes back is as docs/packet-format.md says.

use crate::{
    assigning::{assign, person, work},
    schema::Schema,
    visuals::{add, picture},
    world::{World, at},
};
use marronnier_app::{
    Action, Answer, Query,
    action::Terms,
    domain::{
        filter::Filter,
        id::{AssignmentId, PostId},
        person::Role,
        status::Status,
    },
    packet::{PacketKind, PacketRequest, ReturnRequest},
};
use serde_json::{Value, json};

fn sent(world: &World, ids: &[AssignmentId], kind: PacketKind, name: &str) -> std::path::PathBuf {
    let path = world.folder.path().join(name);
    let packet = PacketRequest {
        assignment_ids: ids.to_vec(),
        kind,
        path: Some(path.display().to_string()),
        ..PacketRequest::default()
    };
    world.act(Action::SendPacket { packet });
    path
}

/// The manifest that the page of a packet holds.
fn in_page(path: &std::path::Path) -> Value {
    let page = std::fs::read_to_string(path).unwrap();
    let data = page.split("id=\"packet\">").nth(1).unwrap().split("</script>").next().unwrap();
    serde_json::from_str::<Value>(data).unwrap()["packet"].take()
}

fn assigned(world: &World, ids: &[PostId]) -> Vec<AssignmentId> {
    let last = |id: &PostId| work(world, *id).pop().unwrap().assignment.id;
    ids.iter().map(last).collect()
}

#[test]
fn the_manifest_of_every_packet_is_as_the_schema_says() {
    let schema = Schema::of_manifests();
    let world = World::new();
    world.act(Action::AddSample);
    let client = world.client("Tout vide");
    let bare = world.post(client, "", None, Status::Idea);
    let mut ids: Vec<PostId> = world.december(Filter::default()).iter().map(|card| card.id).collect();
    ids.truncate(30);
    let shown = add(&world, vec![picture(world.folder.path(), "four.bmp", (900, 900), 4)]);
    world.act(Action::SetVisuals { id: ids[0], visual_ids: shown });
    ids.push(bare);
    let theo = person(&world, "Théo", Role::Designer);
    assign(&world, &ids, theo, Terms { brief: Some("Pour cette fois".into()), ..Terms::default() });
    let all = assigned(&world, &ids);
    let folder = sent(&world, &all, PacketKind::Folder, "dossier");
    let manifest: Value =
        serde_json::from_slice(&std::fs::read(folder.join("marronnier.json")).unwrap()).unwrap();
    assert_eq!(manifest["posts"].as_array().unwrap().len(), ids.len());
    schema.holds(&manifest);
    schema.holds(&in_page(&sent(&world, &all, PacketKind::Page, "page.html")));
    // It would say what is wrong.
    for (place, value) in [
        ("/id", json!("not an identity")),
        ("/version", json!(2)),
        ("/posts/0/due", json!("le 7 décembre")),
        ("/posts/0/channels", json!([{}])),
        ("/posts/0/role", json!("baker")),
    ] {
        let mut broken = manifest.clone();
        *broken.pointer_mut(place).unwrap() = value;
        assert!(schema.complaint(&broken).is_some(), "{place}");
    }
}

#[test]
fn an_answer_that_the_schema_allows_is_read_and_one_that_it_does_not_is_refused() {
    let schema = Schema::of_answers();
    let world = World::new();
    let client = world.client("Lunel");
    let nina = person(&world, "Nina", Role::Writer);
    let id = world.post(client, "Bûche", Some(at(17, "")), Status::Drafting);
    assign(&world, &[id], nina, Terms::default());
    let folder = sent(&world, &assigned(&world, &[id]), PacketKind::Folder, "dossier");
    let manifest: Value =
        serde_json::from_slice(&std::fs::read(folder.join("marronnier.json")).unwrap()).unwrap();
    let (post, revision) = (&manifest["posts"][0]["post"], &manifest["posts"][0]["revision"]);
    let small = json!({ "format": "marronnier-answer", "version": 1, "packet": manifest["id"],
        "posts": [{ "post": post, "revision": revision }] });
    let full = json!({ "format": "marronnier-answer", "version": 1, "packet": manifest["id"], "by": "Nina",
        "x-unknown": true,
        "posts": [{ "post": post, "revision": revision, "title": null, "text": "Notre bûche.", "hashtags": "#noël",
            "link": null, "channels": [], "note": "Voilà.", "spent": 45, "x-unknown": [1] }] });
    let read = |answer: &Value| {
        let packet = ReturnRequest { text: Some(answer.to_string()), ..ReturnRequest::default() };
        world.app.ask(Query::ReadPacket { packet })
    };
    for answer in [&small, &full] {
        schema.holds(answer);
        assert!(matches!(read(answer).unwrap(), Answer::ReadPacket(_)), "{answer}");
    }
    for (place, value) in [
        ("/format", json!("other")),
        ("/version", json!(2)),
        ("/packet", json!("x")),
        ("/posts/0/post", json!(3)),
        ("/posts/0/text", json!([])),
        ("/posts/0/spent", json!(-1)),
    ] {
        let mut broken = full.clone();
        *broken.pointer_mut(place).unwrap() = value;
        assert!(schema.complaint(&broken).is_some() && read(&broken).is_err(), "{place}");
    }
}

//! What is told of backups, of an examination and of a refusal is so: counts by kind, what changed since, nothing left behind.

use crate::{
    keeping::{alter, backups, examined, reasons, try_open, with_picture},
    visuals::picture,
    world::{World, at},
};
use marronnier_app::{
    Action, App, Code,
    answer::FindingKind,
    domain::{backup::Reason, id::VisualId, status::Status},
};
use std::fs;

fn brought(world: &World, count: u32) -> Vec<VisualId> {
    let beside = tempfile::tempdir().unwrap();
    let paths = (0..count).map(|n| picture(beside.path(), &format!("{n}.bmp"), (40, 30), n + 2)).collect();
    world.act(Action::AddVisuals { paths, client_id: None, post_id: None, tags: None }).visuals
}

#[test]
fn what_came_back_is_counted_apart_from_what_is_gone_everywhere() {
    let (world, _, _beside, altered) = with_picture();
    let gone = brought(&world, 1)[0].to_string();
    world.act(Action::BackUp);
    for shelf in ["visuals", "backups/visuals"] {
        let place = world.folder.path().join(shelf).join(&gone[..2]).join(format!("{gone}.bmp"));
        fs::remove_file(place).unwrap();
    }
    alter(&altered);
    let told = |mend| {
        let found = examined(&world.app, mend).findings;
        found.iter().map(|one| (one.kind, one.count, one.mended)).collect::<Vec<_>>()
    };
    assert_eq!(told(true), [(FindingKind::MissingFiles, 1, 0), (FindingKind::AlteredFiles, 1, 1)]);
    assert_eq!(told(false), [(FindingKind::MissingFiles, 1, 0)]);
}

#[test]
fn what_was_taken_back_done_again_or_sent_is_a_change_since() {
    let since = |app: &App| backups(app)[0].since;
    let world = World::new();
    let client = world.client("Lunel");
    world.client("Vélos");
    world.act(Action::BackUp);
    assert_eq!(since(&world.app), Some(0));
    world.act(Action::Undo);
    assert_eq!(since(&world.app), Some(1), "taken back");
    world.act(Action::Redo);
    assert_eq!(since(&world.app), Some(0), "as it was");
    world.act(Action::Undo);
    world.post(client, "La bûche", Some(at(10, "18:00")), Status::WithClient);
    assert!(since(&world.app) >= Some(1));

    // of a state with something to do again
    world.act(Action::Undo);
    world.act(Action::BackUp);
    assert_eq!(since(&world.app), Some(0));
    world.act(Action::Redo);
    assert_eq!(since(&world.app), Some(1), "done again");
    world.act(Action::BackUp);
    world.act(Action::Undo);
    world.post(client, "La galette", Some(at(11, "18:00")), Status::WithClient);
    assert_eq!(since(&world.app), Some(1), "what is out of redo's reach counts once");

    world.act(Action::BackUp);
    let path = world.folder.path().join("partage.ics").display().to_string();
    let share = serde_json::json!({ "do": "share",
        "share": { "reader": { "who": "client", "id": client }, "path": path } });
    world.act(serde_json::from_value(share).unwrap());
    assert_eq!(since(&world.app), Some(1), "what was sent stands in no line of the journal");
}

#[test]
fn twenty_visuals_are_preceded_by_a_backup_and_a_handful_is_not() {
    let world = World::new();
    let ids = brought(&world, 20);
    world.act(Action::RemoveVisuals { ids: ids[..19].to_vec(), detach: true });
    assert_eq!(reasons(&world.app), []);
    world.act(Action::Undo);
    world.act(Action::RemoveVisuals { ids, detach: true });
    assert_eq!(reasons(&world.app), [Reason::Removal]);
    assert_eq!(backups(&world.app)[0].visuals, 20, "as it was before");
}

#[test]
fn a_refused_folder_gets_no_file() {
    let names = |folder: &std::path::Path| {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
        entries.collect::<Vec<_>>()
    };
    let emptied = tempfile::tempdir().unwrap();
    fs::write(emptied.path().join("workspace.db"), "").unwrap();
    assert_eq!(try_open(emptied.path()).unwrap_err().code, Code::WorkspaceGone);
    assert_eq!(names(emptied.path()), ["workspace.db"]);

    let gone = tempfile::tempdir().unwrap();
    fs::create_dir(gone.path().join("backups")).unwrap();
    fs::write(gone.path().join("backups/20261201T100000Z-asked.db"), "").unwrap();
    assert_eq!(try_open(gone.path()).unwrap_err().code, Code::WorkspaceGone);
    assert_eq!(names(gone.path()), ["backups"]);
}

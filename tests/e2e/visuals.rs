//! Pictures as a person handles them: dropped on the window, tagged, cut, attached by drag, exchanged in the feed, exported.

use crate::world::{World, card, day, text};
use marronnier_window::{Window, css, role};
use serde_json::{Value, json};
use std::{
    fs::{self, File},
    io::BufWriter,
    path::{Path, PathBuf},
};

/// A picture of soft colours as a PNG file; each number makes another one.
fn picture(folder: &Path, name: &str, (width, height): (u32, u32), number: u32) -> PathBuf {
    let file = folder.join(name);
    let mut encoder = png::Encoder::new(BufWriter::new(File::create(&file).unwrap()), width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    let lit = (number * 37 % 100 * width / 100, number * 61 % 100 * height / 100);
    let pixel = |at: u32| {
        let (x, y) = (at % width, at / width);
        let light = 255 - ((x.abs_diff(lit.0) + y.abs_diff(lit.1)) * 255 / (width + height)).min(255);
        [light as u8, (y * number * 40 / height % 256) as u8, (x * 200 / width) as u8]
    };
    let pixels: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    encoder.write_header().unwrap().write_image_data(&pixels).unwrap();
    file
}

fn shown(world: &World, post: &str) -> Vec<String> {
    let detail = world.ask(&json!({ "ask": "post", "id": post }));
    detail["visuals"].as_array().unwrap().iter().map(|one| text(&one["fileName"])).collect()
}

fn library(world: &World, filter: Value) -> Vec<String> {
    let page = world.ask(&json!({ "ask": "visuals", "filter": filter }));
    let mut ids: Vec<_> =
        page["visuals"].as_array().unwrap().iter().map(|one| text(&one["visual"]["id"])).collect();
    ids.sort();
    ids
}

fn no_barrier(window: &Window, screen: &str) {
    window.settle();
    let found = window.barriers();
    assert!(found.is_empty(), "{screen}: {}", found.join("\n"));
}

#[test]
fn pictures_dropped_on_the_window_are_tagged_cut_and_attached() {
    let Some(world) = World::new("visuals", "month") else { return };
    let cake = world.post("La bûche", "2026-12-10 18:00", "drafting");
    let shop = world.post("La vitrine", "2026-12-14 09:00", "drafting");
    let folder = world.desk.home();
    let files: Vec<PathBuf> =
        (1..=3).map(|n| picture(folder, &format!("vue-{n}.png"), (1300, 900), n)).collect();
    let window = world.open();

    // onto a card they are attached; what is no picture is said so
    window.see(&card(&cake));
    window.drop_files(&[&files[0], &files[1]], &card(&cake));
    window.wait_until("the cake shows both", |_| shown(&world, &cake) == ["vue-1.png", "vue-2.png"]);
    // elsewhere they come into the library
    window.drop_files(&[&files[2]], &day("2026-12-22"));
    window.see(&css("[data-visual]").nth(2));
    no_barrier(&window, "library");

    // a tag for one, another for all
    window.click(&css("[data-visual]").nth(0));
    window.type_in(&role("textbox", "Étiquettes"), "Noël");
    window.press("Enter");
    window.wait_until("one is tagged", |_| library(&world, json!({ "tags": ["Noël"] })).len() == 1);
    window.click(&css("[data-visual]").nth(0));
    window.press("Control+a");
    window.type_in(&role("textbox", "Ajouter des étiquettes"), "décembre");
    window.press("Enter");
    window.wait_until("all are tagged", |_| library(&world, json!({ "tags": ["décembre"] })).len() == 3);

    // cut by keys, then by the pointer; the proposal comes back
    window.click(&css("[data-visual]").nth(0));
    let chosen = window.attribute(&css("[data-visual][aria-pressed='true']"), "data-visual").unwrap();
    let cut = |format: &str| {
        let formats = world.ask(&json!({ "ask": "visual", "id": chosen }))["formats"].take();
        let of = |one: &&Value| one["format"] == format;
        let found = formats.as_array().unwrap().iter().find(of).cloned().unwrap();
        (found["chosen"] == true, found["crop"]["x"].as_u64().unwrap())
    };
    window.click(&role("button", "Recadrer"));
    let frame = role("application", "Cadre");
    window.see(&frame);
    no_barrier(&window, "crop editor");
    let (_, proposed) = cut("instagram:feed");
    window.press(if proposed > 1000 { "Shift+ArrowLeft" } else { "Shift+ArrowRight" });
    window.wait_until("the crop is kept", |_| cut("instagram:feed").0);
    let moved = cut("instagram:feed").1.abs_diff(proposed);
    assert!((995..=1005).contains(&moved), "by a tenth of the picture: {moved}");
    window.click(&role("button", "Revenir à la proposition"));
    window.wait_until("it is proposed again", |_| cut("instagram:feed") == (false, proposed));
    window.click(&css("[data-format='instagram:story']"));
    window.see(&css(".covered"));
    window.pick_up(&css("[data-corner='se']")).over_part(&css(".stage"), 0.5, 0.6).drop();
    window.wait_until("what was dragged is kept", |_| cut("instagram:story").0);
    // a click says what must be seen, in every format
    window.click(&css("[data-format='instagram:feed']"));
    window.pick_up(&css("[data-focal]")).over_part(&css(".stage"), 0.1, 0.5).drop();
    window.wait_until("the focal point is kept", |_| {
        let focal = world.ask(&json!({ "ask": "visual", "id": chosen }))["visual"]["focal"].take();
        focal["x"].as_u64().is_some_and(|x| x < 1500)
    });
    window.press("Escape");
    window.see_no(&role("dialog", ""));

    // from the strip onto a card, and onto a day
    window.click(&role("button", "Calendrier"));
    window.press("Shift+V");
    let tile = css(".tray [data-visual]");
    window.see(&tile.clone().nth(2));
    window.drag(&tile.clone().nth(0), &card(&shop));
    window.wait_until("the window shows one", |_| shown(&world, &shop).len() == 1);
    window.drag(&tile.nth(1), &day("2026-12-16"));
    window.see(&css("[data-calendar] [data-day='2026-12-16'] [data-post]"));
    window.wait_until("a post was made of it", |_| world.posts().len() == 3);
}

#[test]
fn a_feed_is_rearranged_and_what_it_shows_exported() {
    let Some(world) = World::new("feed", "month") else { return };
    let posts: Vec<String> = (0..4)
        .map(|n| {
            let title = ["La bûche", "La vitrine", "Le four", "Le marché"][n];
            world.post(
                title,
                &format!("2026-12-{} 18:00", 9 + n),
                if n == 0 { "approved" } else { "drafting" },
            )
        })
        .collect();
    world.act(&json!({ "do": "setStatus", "ids": [posts[0]], "status": "published" }));
    let folder = world.desk.home();
    for (n, post) in posts.iter().enumerate().skip(1).take(2) {
        let file = picture(folder, &format!("{n}.png"), (1200, 1500), n as u32 + 4);
        world.act(&json!({ "do": "addVisuals", "paths": [file], "clientId": world.client, "postId": post }));
    }
    let window = world.open();
    window.see(&card(&posts[1]));
    window.press("g");
    let tile = |post: &str| css(&format!("[data-feed='{post}']"));
    let order = |window: &Window| {
        let script = "return [...document.querySelectorAll('[data-feed]')].map((one) => one.dataset.feed)";
        let order = window.eval(script, &[]);
        order.as_array().unwrap().iter().map(text).collect::<Vec<_>>()
    };
    window.see(&tile(&posts[3]));
    let [out, shop, oven, market] = [0, 1, 2, 3].map(|n| posts[n].clone());
    assert_eq!(order(&window), [&market, &oven, &shop, &out].map(Clone::clone), "the latest first");
    no_barrier(&window, "feed");

    // by the pointer two moments are exchanged
    window.drag(&tile(&market), &tile(&shop));
    world.stands(&window, &market, "2026-12-10 18:00");
    world.stands(&window, &shop, "2026-12-12 18:00");
    window.wait_until("the tiles follow", |window| order(window)[0] == shop && order(window)[2] == market);
    // what is out stays
    window.drag(&tile(&oven), &tile(&out));
    // by keys: Enter, an arrow, Enter
    window.eval_on(&tile(&shop), "arguments[0].focus()", &[]);
    window.press("Enter");
    window.press("ArrowRight");
    window.press("Enter");
    world.stands(&window, &shop, "2026-12-11 18:00");
    world.stands(&window, &oven, "2026-12-12 18:00");
    assert_eq!(world.planned(&out), "2026-12-09 18:00");
    window.press("Control+z");
    world.stands(&window, &shop, "2026-12-12 18:00");

    // how the network will show it, and that it is an approximation
    window.click(&tile(&shop));
    window.click(&role("button", "Aperçu sur le réseau"));
    window.see(&css("article[aria-label*='Instagram']"));
    window.see(&marronnier_window::text("Approximation"));

    // all that leaves, beside its texts
    let out = folder.join("sortie");
    window.click(&css("[data-visuals-of] [aria-label='Exporter les visuels']"));
    no_barrier(&window, "export");
    window.type_in(&role("textbox", "Dossier"), &out.to_string_lossy());
    window.press("Enter");
    window.see_no(&role("dialog", ""));
    let mut names: Vec<String> =
        fs::read_dir(&out).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    let stem = "2026-12-12_instagram_la-vitrine";
    assert_eq!(names, [format!("{stem}_1.jpg"), format!("{stem}_infos.txt")]);
}

/// How many cards, lines or tiles of that post bear the sign of missing rights, in sight.
fn signs(window: &Window, post: &str) -> u64 {
    let script = "return [...document.querySelectorAll(`[data-post='${arguments[0]}'] [data-rights]`)]
        .filter((one) => one.getBoundingClientRect().width > 4).length";
    window.eval(script, &[json!(post)]).as_u64().unwrap()
}

#[test]
fn missing_rights_show_in_every_view_and_a_copy_is_pointed_out() {
    let Some(world) = World::new("rights", "month") else { return };
    let folder = world.desk.home();
    let [cake, shop, film] = [("La bûche", 10), ("La vitrine", 11), ("Le film", 12)]
        .map(|(title, day)| world.post(title, &format!("2026-12-{day} 18:00"), "drafting"));
    let add = |file: &Path, post: &str| {
        let added = world
            .act(&json!({ "do": "addVisuals", "paths": [file], "clientId": world.client, "postId": post }));
        text(&added["visuals"][0])
    };
    add(&picture(folder, "premiere.png", (600, 600), 1), &cake);
    // the second one of two
    let ended = add(&picture(folder, "deuxieme.png", (600, 600), 2), &cake);
    let patch = json!({ "rightsUntil": "2026-12-09" });
    world.act(&json!({ "do": "editVisuals", "ids": [ended], "patch": patch }));
    let video = folder.join("film.mp4");
    fs::write(&video, b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom\0\0\0\x08moov\0\0\0\x08mdat").unwrap();
    add(&video, &film);

    let window = world.open();
    window.see(&card(&cake));
    let marked = |window: &Window, view: &str| {
        window.wait_until(view, |window| signs(window, &cake) > 0);
        assert_eq!(signs(window, &shop), 0, "{view}");
    };
    marked(&window, "month");
    // what has no picture has a tile with its word
    window.see(&css(&format!("[data-post='{film}'] [data-tip='Vidéo MP4']")));
    // beside the inspector no picture has room
    window.click(&card(&shop));
    window.see(&css("[data-visuals-of]"));
    marked(&window, "month beside the inspector");
    for (key, view) in [("w", "week"), ("l", "list"), ("b", "board"), ("g", "feed")] {
        window.press("Escape");
        window.press(key);
        marked(&window, view);
        no_barrier(&window, view);
    }

    // a smaller copy of what the cake shows, dropped on the other card
    window.press("m");
    window.see(&card(&shop));
    let copy = picture(folder, "copie.png", (420, 420), 1);
    window.drop_files(&[&copy], &card(&shop));
    window.see(&marronnier_window::text("Ressemble à un visuel prévu le jeudi 10 décembre"));
}

//! A packet that a writer of the sample gives back, for the screens that read it: words that both sides rewrote, a sentence
//! more, a text for a network that the post no longer goes to. Knows no screen.

use crate::{Desk, Words};
use serde_json::{Value, json};
use std::{fs, path::Path};

/// What the writer says: instead of a word, behind the text, for the network.
const FRENCH: [&str; 3] = ["vraiment", "Et pour offrir, bien sûr.", "Une version pour ici, plus courte."];
const ENGLISH: [&str; 3] = ["truly", "And to give away, of course.", "A version for this place, shorter."];

/// Sends a packet, goes on writing in one of its posts, and edits its file as the writer would. Gives the file's place.
pub fn lay(desk: &Desk, words: &Words, folder: &Path) -> String {
    let said = if words.lang == "fr" { FRENCH } else { ENGLISH };
    let ask = |query: Value| desk.answers("ask", &[query]).remove(0);
    let act = |action: Value| desk.answers("act", &[action]).remove(0);
    let today = ask(json!({ "ask": "now" }))["date"].take();
    let weeks = ask(json!({ "ask": "team", "from": today, "weeks": 26 }));
    let rows =
        ["late", "rows", "undated"].iter().flat_map(|part| weeks[part].as_array().into_iter().flatten());
    let owed = rows.filter(|row| row["assignment"]["role"] == "writer" && row["status"] == "drafting");
    let path = folder.join("retour");
    // what is there may be of another desk
    fs::remove_dir_all(&path).ok();
    for row in owed {
        let (id, post) = (&row["assignment"]["id"], &row["assignment"]["postId"]);
        let detail = ask(json!({ "ask": "post", "id": post }))["post"].take();
        let text = detail["text"].as_str().unwrap_or_default();
        let places = detail["variants"].as_array().map_or(0, Vec::len);
        let mut spaces = text.match_indices(' ').map(|(at, _)| at);
        let (Some(from), Some(to)) = (spaces.nth(2), spaces.next()) else { continue };
        if places < 2 {
            continue;
        }
        act(
            json!({ "do": "sendPacket", "packet": { "assignmentIds": [id], "kind": "folder", "path": path } }),
        );
        let with = |word: &str| format!("{} {word}{}", &text[..from], &text[to..]);
        act(json!({ "do": "writeText", "id": post, "text": with("…") }));
        let kept: Vec<&Value> = detail["variants"].as_array().into_iter().flatten().skip(1).collect();
        let kept: Vec<&Value> = kept.iter().map(|variant| &variant["channelId"]).collect();
        act(json!({ "do": "setChannels", "id": post, "channelIds": kept }));
        let files = fs::read_dir(&path).expect("the packet").flatten().map(|entry| entry.path());
        let file = files.into_iter().find(|file| file.extension().is_some_and(|ending| ending == "md"));
        let file = file.expect("its post");
        let sheet = fs::read_to_string(&file).expect("its text");
        let own =
            format!("<!-- channel {} -->\n", detail["variants"][0]["channelId"].as_str().unwrap_or_default());
        let sheet = sheet.replacen(text, &format!("{} {}", with(said[0]), said[1]), 1).replacen(
            &own,
            &format!("{own}\n{}\n", said[2]),
            1,
        );
        fs::write(&file, sheet).expect("it is written");
        return file.display().to_string();
    }
    panic!("the sample has a draft for two networks that somebody writes");
}

//! Words that try to be more than words: markup and marks of direction are shown, never obeyed.

use crate::world::{World, card};
use marronnier_window::{role, text};
use serde_json::json;

#[test]
fn markup_and_marks_of_direction_are_only_text() {
    let Some(world) = World::new("hostile", "month") else { return };
    let title = "<script>document.title='pris'</script><img src=x onerror=\"document.title='pris'\">";
    let words = "</textarea><b id=intruse>gras</b> \u{202E}gpj.exe\u{2066} fin";
    let post = world.post(title, "2026-12-10 18:30", "drafting");
    world.act(&json!({ "do": "writeText", "id": post, "channelId": null, "text": words, "hashtags": "#<i>",
        "continues": false }));
    let window = world.open();
    window.see(&text("<script>"));
    window.click(&card(&post));
    window.wait_until("the text is shown as it is", |window| {
        window.value_of(&role("textbox", "Texte, Commun")) == words
    });
    // in the search and the palette, where what was found is marked
    window.press("Escape");
    window.press("Control+k");
    window.type_keys("gras");
    window.see(&role("option", "<script>"));
    assert_eq!(window.eval("return document.title", &[]), "Marronnier");
    assert_eq!(window.eval("return document.querySelectorAll('#intruse, img, b script').length", &[]), 0);
}

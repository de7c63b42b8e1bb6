//! Words that try to be more than words: markup and marks of direction are shown, never obeyed.

use crate::world::{World, card, palette};
use marronnier_window::{css, role, text};
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
    palette(&window);
    window.type_keys("gras");
    window.see(&role("option", "<script>"));
    assert_eq!(window.eval("return document.title", &[]), "Marronnier");
    assert_eq!(window.eval("return document.querySelectorAll('#intruse, img, b script').length", &[]), 0);
}

/// Markup that acts, marks of direction, and what a spreadsheet would run.
pub const WORDS: &str =
    "=cmd|'/c calc'!A0<img src=x onerror=\"document.title='pris'\"><b id=intruse>gras</b>\u{202E}gpj.exe";

pub fn is_untouched(window: &marronnier_window::Window) {
    assert_eq!(window.eval("return document.title", &[]), "Marronnier");
    let intruders =
        "return document.querySelectorAll('#intruse, img[src=x], iframe, object, b script').length";
    assert_eq!(window.eval(intruders, &[]), 0);
}

#[test]
fn every_field_of_every_room_and_every_import_shows_words_as_words() {
    let Some(world) = World::new("hostile-fields", "month") else { return };
    let text_of = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let client = world.act(&json!({ "do": "addClient", "name": WORDS, "zone": "Europe/Paris", "note": WORDS,
        "networks": ["instagram"] }));
    let client = text_of(&client["changes"]["clients"][0]["id"]);
    let person = world.act(&json!({ "do": "addPerson", "name": WORDS, "email": WORDS, "roles": ["writer"] }));
    let person = text_of(&person["changes"]["people"][0]["id"]);
    let post = world.act(&json!({ "do": "addPost", "clientId": client, "title": WORDS, "status": "drafting",
        "planned": { "date": "2026-12-10", "time": "18:30" } }));
    let post = text_of(&post["focus"]);
    for (field, value) in
        [("title", WORDS), ("pillar", WORDS), ("series", WORDS), ("notes", WORDS), ("link", WORDS)]
    {
        world.act(&json!({ "do": "editPost", "id": post, "patch": { field: value } }));
    }
    world.act(&json!({ "do": "writeText", "id": post, "text": WORDS, "hashtags": WORDS }));
    world.act(&json!({ "do": "assign", "ids": [post], "personId": person, "terms": { "brief": WORDS } }));
    world.act(&json!({ "do": "addComment", "id": post, "text": WORDS }));
    world.act(&json!({ "do": "saveView", "name": WORDS, "filter": {} }));
    let workspace = world.desk.workspace().to_string_lossy().into_owned();
    let home = world.desk.home();
    // plans and calendars bring the same words in
    let quoted = WORDS.replace('"', "\"\"");
    std::fs::write(
        home.join("plan.csv"),
        format!("Date;Titre;Texte;Client\n2026-12-11;\"{quoted}\";\"{quoted}\";Vélos\n"),
    )
    .unwrap();
    let event = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20261101T000000Z\r\n\
         DTSTART;VALUE=DATE:20261212\r\nSUMMARY:{WORDS}\r\nDESCRIPTION:{WORDS}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    std::fs::write(home.join("dates.ics"), event).unwrap();
    let path = |name: &str| home.join(name).to_string_lossy().into_owned();
    world.desk.cli(&["--workspace", &workspace, "import", &path("plan.csv"), "--client", "Vélos"]);
    world.desk.cli(&["--workspace", &workspace, "import", &path("dates.ics"), "--as", "key-dates"]);
    // and out again: no cell that a spreadsheet would run
    world.desk.cli(&["--workspace", &workspace, "export", "csv", "-o", &path("tout.csv")]);
    let table = std::fs::read_to_string(path("tout.csv")).unwrap();
    assert!(table.contains("'=cmd"), "{table}");
    for cell in table.split([';', '\n']) {
        assert!(!cell.trim_start_matches(['"', '\u{feff}']).starts_with(['=', '+', '-', '@']), "{cell}");
    }

    let window = world.open();
    window.see(&card(&post));
    is_untouched(&window);
    window.click(&card(&post));
    window.wait_until("its title is words", |window| window.value_of(&role("textbox", "Titre")) == WORDS);
    is_untouched(&window);
    // a link that is none of the web cannot be opened
    assert_eq!(window.count(&role("button", "Ouvrir le lien")), 0);
    for tab in ["Commentaires", "Versions"] {
        if window.count(&role("tab", tab)) > 0 {
            window.click(&role("tab", tab));
            is_untouched(&window);
        }
    }
    window.press("Escape");
    for key in ["l", "b", "w", "g", "m"] {
        window.press(key);
        window.settle();
        is_untouched(&window);
    }
    // who a calendar can be shared with
    window.click(&role("button", "Partager"));
    window.click(&role("menuitem", "Partager en .ics"));
    window.wait_until("it names its reader and what will be seen", |window| {
        window.text_of(&role("dialog", "Partager le calendrier")).matches("id=intruse").count() > 1
    });
    is_untouched(&window);
    // however long, the name of the reader lies under nothing
    window.click(&css("[role=dialog] .reader button"));
    window.see(&role("option", "gras"));
    is_untouched(&window);
    window.press("Escape");
    window.see_no(&role("option", "gras"));
    window.press("Escape");
    window.see_no(&role("dialog", "Partager le calendrier"));
    for room in ["Équipe", "Visuels"] {
        window.click(&role("button", room));
        window.settle();
        is_untouched(&window);
    }
    palette(&window);
    window.type_keys("gras");
    window.see(&role("option", "gras"));
    is_untouched(&window);
}

#[test]
fn what_is_copied_from_a_page_and_pasted_stays_words() {
    let Some(world) = World::new("hostile-paste", "month") else { return };
    let post = world.post("La bûche", "2026-12-10 18:30", "drafting");
    // as a browser puts it on the clipboard: the page that was copied, and its words
    let page = "<meta charset='utf-8'><b id=intruse>gras</b><iframe src='https://example.org'></iframe>\
        <img src=x onerror=\"document.title='pris'\"><a href=\"javascript:document.title='pris'\">lien</a>\
        <script>document.title='pris'</script>";
    let window = world.open();
    let pasted = |field: &str| {
        let field = role("textbox", field);
        window.paste(page, WORDS, &field, |window| window.value_of(&field) == WORDS);
        is_untouched(&window);
    };
    window.click(&card(&post));
    for field in ["Titre", "Texte, Commun", "Mots-dièse, Commun", "Notes"] {
        pasted(field);
    }
    window.wait_until("all of it is kept as it was", |_| {
        let kept = world.detail(&post);
        ["title", "text", "hashtags", "notes"].iter().all(|field| kept[*field] == WORDS)
    });
    window.press("Escape");
    window.see(&text("=cmd"));
    is_untouched(&window);
    // where it is searched, added in one line, and where an answer that came by mail goes
    window.press("n");
    pasted("La publication en une ligne");
    window.press("Escape");
    palette(&window);
    let asked = css("[role=dialog] input");
    window.paste(page, WORDS, &asked, |window| window.value_of(&asked) == WORDS);
    is_untouched(&window);
    window.press("Escape");
    palette(&window);
    window.type_keys("Reprendre un retour");
    window.press("Enter");
    pasted("Ou collez la réponse reçue par e-mail");
    window.click(&role("button", "Lire"));
    window.settle();
    is_untouched(&window);
}

#[test]
fn a_page_that_was_taken_over_reaches_nothing_but_its_two_commands() {
    let Some(world) = World::new("reach", "month") else { return };
    let window = world.open();
    window.see(&css("[data-calendar]"));
    let tries = "
        const done = arguments[arguments.length - 1]
        const invoke = (name, args) => window.__TAURI_INTERNALS__.invoke(name, args)
        const tries = {
          dialog: () => invoke('plugin:dialog|open', { options: {} }),
          opener: () => invoke('plugin:opener|open_url', { url: 'https://example.org' }),
          path: () => invoke('plugin:opener|open_path', { path: '/etc/passwd' }),
          window: () => invoke('plugin:window|create', { options: { label: 'other' } }),
          webview: () => invoke('plugin:webview|create_webview_window', { options: { label: 'other', url: 'https://example.org' } }),
          fs: () => invoke('plugin:fs|read_text_file', { path: '/etc/passwd' }),
          network: () => fetch('https://example.org'),
          local: () => fetch('file:///etc/passwd'),
          nothing: () => invoke('nothing', {}),
        }
        const tell = (name) => tries[name]().then(() => name, () => null)
        Promise.all(Object.keys(tries).map(tell)).then((reached) => done(reached.filter(Boolean)))
    ";
    assert_eq!(window.eval_later(tries, &[]), json!([]), "what was reached");
    // script brought in by markup does not run, and prototypes stay as they are
    let injected = "
        const script = document.createElement('script')
        script.textContent = 'document.title = \"pris\"'
        document.body.append(script)
        const frame = document.createElement('iframe')
        frame.src = 'https://example.org'
        document.body.append(frame)
        location.href = 'javascript:document.title=\"pris\"'
        try { Object.prototype.taken = true } catch {}
        return [document.title, {}.taken ?? null]
    ";
    assert_eq!(window.eval(injected, &[]), json!(["Marronnier", null]));
    let wandering = "location.href = 'https://example.org'; return true";
    window.eval(wandering, &[]);
    window.see(&css("[data-calendar]"));
    assert_eq!(window.eval("return location.hostname", &[]), "localhost");
}

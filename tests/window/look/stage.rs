//! What pictures need beside the sample: a post worth opening, a crowded day, words that nothing can break.

use marronnier_window::Desk;
use serde_json::{Value, json};

fn posts(desk: &Desk) -> Vec<Value> {
    let mut answers = desk.answers("ask", &[json!({ "ask": "posts" })]);
    answers[0]["posts"].take().as_array().cloned().unwrap_or_default()
}

fn today(desk: &Desk) -> String {
    let snapshot = desk.answers("ask", &[json!({ "ask": "snapshot" })]).remove(0);
    snapshot["now"]["date"].as_str().unwrap_or_default().to_owned()
}

/// The next post alone on its day, unpublished and for several networks; it shows in the month of today or its last week.
pub fn post_to_open(desk: &Desk) -> String {
    let (posts, today) = (posts(desk), today(desk));
    let date = |post: &Value| post["planned"]["date"].as_str().unwrap_or_default().to_owned();
    let stands_alone = |post: &&Value| posts.iter().filter(|other| date(other) == date(post)).count() == 1;
    let fits = |post: &&Value| {
        date(post) > today
            && post["status"] != "cancelled"
            && post["variants"].as_array().is_some_and(|all| all.len() > 1)
    };
    let chosen = posts.iter().filter(fits).find(stands_alone).or_else(|| posts.iter().find(fits));
    chosen.and_then(|post| post["id"].as_str()).expect("a post to come").to_owned()
}

/// Twenty posts today.
pub fn crowd(desk: &Desk) {
    let (posts, today) = (posts(desk), today(desk));
    let again = posts.iter().take(20).enumerate().map(|(at, post)| {
        let channels: Vec<&Value> =
            post["variants"].as_array().into_iter().flatten().map(|one| &one["channelId"]).collect();
        json!({ "do": "addPost", "clientId": post["clientId"], "title": post["title"], "status": "drafting",
            "planned": { "date": today, "time": format!("{:02}:{:02}", 8 + at / 2, at % 2 * 30) },
            "channelIds": channels })
    });
    desk.answers("act", &again.collect::<Vec<Value>>());
}

/// A client, a person, posts and an idea named as nobody foresaw.
pub fn long_words(desk: &Desk) {
    const WORD: &str = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";
    let client = json!({ "do": "addClient", "name": format!("{WORD} & Fils, maison fondée en 1887"), "colour": 8,
        "zone": "America/Argentina/ComodRivadavia", "note": null, "networks": ["instagram", "linkedin", "facebook"] });
    let added = desk.answers("act", &[client]).remove(0);
    let client = added["changes"]["clients"][0]["id"].clone();
    let channels = added["changes"]["channels"].as_array().into_iter().flatten();
    let channels: Vec<&Value> = channels.map(|one| &one["id"]).collect();
    let post = |title: &str, planned: Value| {
        json!({ "do": "addPost", "clientId": client, "title": title, "status": "idea", "planned": planned,
            "channelIds": channels })
    };
    let today = json!({ "date": today(desk), "time": "18:30" });
    let person =
        json!({ "do": "addPerson", "name": format!("Jean-{WORD}"), "email": "", "roles": ["writer"] });
    desk.answers("act", &[post(WORD, today), post(&format!("Idée : {WORD}{WORD}"), Value::Null), person]);
}

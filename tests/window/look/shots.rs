//! The pictures of the documentation: each screen, in which language and theme, and how one gets there.

use marronnier_window::Desk;
use std::path::Path;

/// A picture: its name, the language, whether dark, and the keys that lead to the screen.
struct Shot(&'static str, &'static str, bool, &'static [&'static str]);

const SHOTS: &[Shot] = &[
    Shot("month-fr", "fr", false, &["m"]),
    Shot("month-fr-dark", "fr", true, &["m"]),
    Shot("month-en", "en", false, &["m"]),
    Shot("week-fr", "fr", false, &["w"]),
    Shot("week-en-dark", "en", true, &["w"]),
    Shot("list-fr", "fr", false, &["l"]),
    Shot("board-fr", "fr", false, &["b"]),
    Shot("board-en-dark", "en", true, &["b"]),
    Shot("palette-fr", "fr", false, &["Control+k"]),
    Shot("shortcuts-fr", "fr", false, &["Shift+?"]),
];

/// Takes those whose name holds one of the words; all without words.
pub fn take(folder: &Path, words: &[String]) {
    for Shot(name, lang, dark, keys) in SHOTS {
        if !words.is_empty() && !words.iter().any(|word| name.contains(word.as_str())) {
            continue;
        }
        let Some(desk) = Desk::new(name) else { return };
        let desk = desk.speaking(lang);
        let desk = if *dark { desk.dark() } else { desk }.with_sample();
        let window = desk.open();
        window.settle();
        keys.iter().for_each(|key| window.press(key));
        let file = folder.join(format!("{name}.png"));
        window.settle();
        window.screenshot(&file);
        println!("{}", file.display());
    }
}

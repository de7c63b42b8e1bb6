//! The program's window as a person uses it: looks, clicks, types, presses. Each wish waits until it can be granted.

use crate::{display::Display, driver::Driver, patiently, picture, wanted::Wanted};
use serde_json::{Value, json};
use std::{
    env,
    path::{Path, PathBuf},
};

/// Name that WebDriver gives to the identity of an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// How WebDriver says that an element was taken out of the page between two looks.
const ANEW: &str = "stale element";

/// An open window. Dropped in a failing test, it leaves a picture in `target/e2e-failures`.
pub struct Window {
    name: String,
    pub(crate) driver: Driver,
    /// Where the display is painted.
    frame: PathBuf,
    /// The name of the display, such as `:99`.
    pub(crate) display: String,
}

impl Window {
    pub(crate) fn new(name: &str, driver: Driver, display: &Display) -> Self {
        let (frame, display) = (display.frame.clone(), display.name.clone());
        let window = Self { name: name.to_owned(), driver, frame, display };
        window.wait_until("the page is painted", |window| {
            // the last look comes first, and answers nothing
            let painted =
                "return document.body.innerText.trim().length > 0 && !document.getElementById('look')";
            window.eval(painted, &[]) == true
        });
        window
    }

    /// The process of the program.
    pub fn process(&self) -> u32 {
        self.driver.program().expect("the program runs")
    }

    /// Runs the body of a function in the page; `arguments` holds what is given.
    pub fn eval(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("POST", "/execute/sync", &json!({ "script": script, "args": arguments }))
    }

    /// The same on the first of these, looked for again when it is drawn anew meanwhile.
    pub fn eval_on(&self, wanted: &Wanted, script: &str, more: &[Value]) -> Value {
        patiently(|| self.eval_unless_anew(script, &[&[self.find(wanted)], more].concat()))
            .unwrap_or_else(|()| panic!("{wanted} is drawn anew all the time"))
    }

    /// The same; `None` when an element that goes to the page or comes from it was drawn anew meanwhile.
    fn eval_unless_anew(&self, script: &str, arguments: &[Value]) -> Option<Value> {
        match self.driver.send("POST", "/execute/sync", &json!({ "script": script, "args": arguments })) {
            Err(error) if error.starts_with(ANEW) => None,
            answer => Some(answer.unwrap_or_else(|error| panic!("POST /execute/sync: {error}"))),
        }
    }

    /// The same for a body that answers later, by calling its last argument.
    pub fn eval_later(&self, script: &str, arguments: &[Value]) -> Value {
        self.command("POST", "/execute/async", &json!({ "script": script, "args": arguments }))
    }

    pub(crate) fn command(&self, method: &str, path: &str, body: &Value) -> Value {
        self.driver.send(method, path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"))
    }

    /// Waits until this is so.
    pub fn wait_until(&self, what: &str, mut is_so: impl FnMut(&Self) -> bool) {
        let waited = patiently(|| is_so(self).then_some(()));
        assert!(waited.is_ok(), "waited in vain until {what}");
    }

    /// How many of these are to be seen now.
    pub fn count(&self, wanted: &Wanted) -> usize {
        let count = self.eval(include_str!("wanted.js"), &[wanted.to_json(), json!("count")]);
        count.as_u64().and_then(|count| usize::try_from(count).ok()).expect("a count")
    }

    /// Waits until it is to be seen.
    pub fn see(&self, wanted: &Wanted) {
        self.find(wanted);
    }

    /// Waits until none is to be seen any more.
    pub fn see_no(&self, wanted: &Wanted) {
        self.wait_until(&format!("{wanted} is gone"), |window| window.count(wanted) == 0);
    }

    /// The first of these, once it is to be seen, as an argument for scripts.
    fn find(&self, wanted: &Wanted) -> Value {
        let first = [wanted.to_json(), json!("first")];
        patiently(|| self.eval_unless_anew(include_str!("wanted.js"), &first)?.as_array()?.first().cloned())
            .unwrap_or_else(|()| panic!("{wanted} is not to be seen"))
    }

    /// The words it shows.
    pub fn text_of(&self, wanted: &Wanted) -> String {
        string(self.eval_on(wanted, "return arguments[0].innerText", &[]))
    }

    /// What is typed in it.
    pub fn value_of(&self, wanted: &Wanted) -> String {
        string(self.eval_on(wanted, "return arguments[0].value", &[]))
    }

    /// An attribute, when it has it.
    pub fn attribute(&self, wanted: &Wanted, name: &str) -> Option<String> {
        let value = self.eval_on(wanted, "return arguments[0].getAttribute(arguments[1])", &[json!(name)]);
        value.as_str().map(str::to_owned)
    }

    /// Types into it by the keyboard, after what is there. Emoji need [`Window::insert`].
    pub fn type_in(&self, wanted: &Wanted, keys: &str) {
        let typed = patiently(|| {
            let element = self.find(wanted);
            let path = format!("/element/{}/value", element[ELEMENT].as_str().expect("an element"));
            match self.driver.send("POST", &path, &json!({ "text": keys })) {
                Err(error) if error.starts_with(ANEW) => None,
                answer => Some(answer.unwrap_or_else(|error| panic!("POST {path}: {error}"))),
            }
        });
        typed.unwrap_or_else(|()| panic!("{wanted} is drawn anew all the time"));
    }

    /// Types whatever has the focus.
    pub fn type_keys(&self, text: &str) {
        let strokes = text.chars().flat_map(|key| [stroke("keyDown", key), stroke("keyUp", key)]).collect();
        self.keyboard(strokes);
    }

    /// Inserts a text where the caret is, as an input method or a paste does.
    pub fn insert(&self, text: &str) {
        self.eval("document.execCommand('insertText', false, arguments[0])", &[json!(text)]);
    }

    /// Presses a key, with others held: `Escape`, `Control+z`, `Shift+ArrowRight`, `?`.
    pub fn press(&self, keys: &str) {
        let parts: Vec<char> = keys.split('+').map(key).collect();
        let downs = parts.iter().map(|key| stroke("keyDown", *key));
        let ups = parts.iter().rev().map(|key| stroke("keyUp", *key));
        self.keyboard(downs.chain(ups).collect());
    }

    fn keyboard(&self, strokes: Vec<Value>) {
        let source = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.command("POST", "/actions", &json!({ "actions": [source] }));
    }

    /// Waits until fonts and the pictures in sight are there and nothing moves or loads any more.
    pub fn settle(&self) {
        self.wait_until("fonts are there and nothing moves", |window| {
            window.eval(
                "const inSight = (one) => {
                   const box = one.getBoundingClientRect()
                   return box.width && box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth
                 }
                 const there = (one) => (one.complete && one.naturalWidth) || !inSight(one)
                 return document.fonts.status === 'loaded' && !document.querySelector('[aria-busy=true]')
                   && [...document.images].every(there)
                   && document.getAnimations().every((one) => one.playState !== 'running')",
                &[],
            ) == true
        });
    }

    /// Gives the page this size, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        self.command("POST", "/window/rect", &json!({ "width": width, "height": height }));
        self.wait_until(&format!("the page is {width} wide"), |window| {
            window.eval("return innerWidth", &[]) == width
        });
    }

    /// Writes a picture of the window as it is on the display.
    ///
    /// Not WebDriver's own: it never comes while the window paints as it does for people, without the graphics driver.
    pub fn screenshot(&self, file: &Path) {
        self.eval_later(
            // pictures are decoded apart from the page, and painted once they are
            "const done = arguments[0]
             const decoded = [...document.images].filter((one) => one.complete).map((one) => one.decode())
             Promise.allSettled(decoded).then(() =>
               requestAnimationFrame(() => requestAnimationFrame(() => done())))",
            &[],
        );
        let size = self.eval("return [innerWidth, innerHeight]", &[]);
        let pixels =
            |at: usize| size[at].as_u64().and_then(|size| usize::try_from(size).ok()).expect("a size");
        picture::write(&picture::still(&self.frame), (pixels(0), pixels(1)), file)
            .expect("the picture is written");
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let file = failures().join(format!("{}.png", self.name));
            // the whole display: a dialog of the system may stand beside the page
            if picture::write(&picture::still(&self.frame), (usize::MAX, usize::MAX), &file).is_ok() {
                eprintln!("the display at that moment: {}", file.display());
            }
        }
    }
}

/// `target/e2e-failures`, beside the profile's folder this runs from.
fn failures() -> PathBuf {
    let here = env::current_exe().unwrap_or_default();
    let profile = here.ancestors().find(|folder| folder.ends_with("debug") || folder.ends_with("release"));
    profile.and_then(Path::parent).unwrap_or(Path::new("target")).join("e2e-failures")
}

fn string(value: Value) -> String {
    value.as_str().map(str::to_owned).unwrap_or_default()
}

fn stroke(kind: &str, key: char) -> Value {
    json!({ "type": kind, "value": key })
}

/// WebDriver's code points for keys that write nothing.
pub(crate) fn key(name: &str) -> char {
    match name {
        "Backspace" => '\u{E003}',
        "Tab" => '\u{E004}',
        "Enter" => '\u{E007}',
        "Shift" => '\u{E008}',
        "Control" => '\u{E009}',
        "Alt" => '\u{E00A}',
        "Escape" => '\u{E00C}',
        "Space" => ' ',
        "PageUp" => '\u{E00E}',
        "PageDown" => '\u{E00F}',
        "End" => '\u{E010}',
        "Home" => '\u{E011}',
        "ArrowLeft" => '\u{E012}',
        "ArrowUp" => '\u{E013}',
        "ArrowRight" => '\u{E014}',
        "ArrowDown" => '\u{E015}',
        "Delete" => '\u{E017}',
        "F2" => '\u{E032}',
        "F10" => '\u{E03A}',
        _ => name.chars().next().expect("a key"),
    }
}

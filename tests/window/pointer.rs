//! The mouse: clicks, and drags in several moves that can be looked at in the middle.

use crate::{Wanted, Window};
use serde_json::{Value, json};

/// Moves of one way: a drag starts only once the pointer went some pixels, and targets light up on the way.
const MOVES: u32 = 6;

const LEFT: u8 = 0;

impl Window {
    /// Clicks it.
    pub fn click(&self, wanted: &Wanted) {
        self.click_holding("", wanted);
    }

    /// Clicks it with keys held: `Control`, `Shift`.
    pub fn click_holding(&self, keys: &str, wanted: &Wanted) {
        self.point(keys, vec![self.to(wanted), down(LEFT), up(LEFT)]);
    }

    /// Clicks it twice.
    pub fn double_click(&self, wanted: &Wanted) {
        self.point("", vec![self.to(wanted), down(LEFT), up(LEFT), down(LEFT), up(LEFT)]);
    }

    /// Moves the pointer over it.
    pub fn hover(&self, wanted: &Wanted) {
        self.point("", vec![self.to(wanted)]);
    }

    /// Drags one thing onto the middle of another.
    pub fn drag(&self, what: &Wanted, onto: &Wanted) {
        self.pick_up(what).over(onto).drop();
    }

    /// Takes hold of it by its middle.
    pub fn pick_up(&self, what: &Wanted) -> Held<'_> {
        self.pick_up_holding("", what)
    }

    /// The same with a key held until it is dropped: `Alt`.
    pub fn pick_up_holding(&self, keys: &str, what: &Wanted) -> Held<'_> {
        let at = self.middle_of(what);
        if !keys.is_empty() {
            self.hold(keys, "keyDown");
        }
        self.point("", vec![move_to(at), down(LEFT)]);
        Held { window: self, at, keys: keys.to_owned() }
    }

    /// Moves the pointer along these places, in CSS pixels of the page, `pace` milliseconds apart; held down when `held`.
    pub fn sweep(&self, places: &[(f64, f64)], pace: u32, held: bool) {
        let mut actions: Vec<Value> = places.iter().map(|place| paced(*place, pace)).collect();
        if held {
            actions.insert(1.min(actions.len()), down(LEFT));
            actions.push(up(LEFT));
        }
        self.point("", actions);
    }

    /// The middle of its visible part, in CSS pixels of the page.
    pub(crate) fn middle_of(&self, wanted: &Wanted) -> (f64, f64) {
        let script = "arguments[0].scrollIntoView({ block: 'nearest', inline: 'nearest' });
            const box = arguments[0].getBoundingClientRect();
            const middle = (from, to, end) => (Math.max(from, 0) + Math.min(to, end)) / 2;
            return [middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)]";
        let middle = self.eval_on(wanted, script, &[]);
        (middle[0].as_f64().expect("a place"), middle[1].as_f64().expect("a place"))
    }

    /// Its middle, once nothing lies over it: a veil that goes away catches clicks meanwhile.
    fn to(&self, wanted: &Wanted) -> Value {
        const REACHED: &str = "const [wanted, x, y] = arguments
            const hit = document.elementFromPoint(x, y)
            if (!hit || hit === document.documentElement || hit === document.body) return false
            return wanted.contains(hit) || hit.contains(wanted)";
        let mut at = self.middle_of(wanted);
        self.wait_until(&format!("nothing lies over {wanted}"), |window| {
            at = window.middle_of(wanted);
            window.eval_on(wanted, REACHED, &[json!(at.0), json!(at.1)]) == true
        });
        move_to(at)
    }

    fn hold(&self, keys: &str, kind: &str) {
        let strokes: Vec<_> =
            keys.split('+').map(|name| json!({ "type": kind, "value": crate::window::key(name) })).collect();
        let source = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.command("POST", "/actions", &json!({ "actions": [source] }));
    }

    fn point(&self, keys: &str, actions: Vec<Value>) {
        if !keys.is_empty() {
            self.hold(keys, "keyDown");
        }
        let pointer = json!({ "pointerType": "mouse" });
        let source = json!({ "type": "pointer", "id": "mouse", "parameters": pointer, "actions": actions });
        self.command("POST", "/actions", &json!({ "actions": [source] }));
        if !keys.is_empty() {
            self.hold(keys, "keyUp");
        }
    }
}

/// Something in the hand, between the press and the release.
#[must_use = "what is picked up must be dropped"]
pub struct Held<'w> {
    window: &'w Window,
    at: (f64, f64),
    keys: String,
}

impl Held<'_> {
    /// Carries it over the middle of this.
    pub fn over(self, wanted: &Wanted) -> Self {
        let to = self.window.middle_of(wanted);
        self.to(to)
    }

    /// Carries it to a part of this, from 0 (left, top) to 1 (right, bottom).
    pub fn over_part(self, wanted: &Wanted, across: f64, down: f64) -> Self {
        let script = "const box = arguments[0].getBoundingClientRect();
            return [box.left + box.width * arguments[1], box.top + box.height * arguments[2]]";
        let place = self.window.eval_on(wanted, script, &[json!(across), json!(down)]);
        let to = (place[0].as_f64().expect("a place"), place[1].as_f64().expect("a place"));
        self.to(to)
    }

    fn to(mut self, to: (f64, f64)) -> Self {
        let way = |from: f64, to: f64, step: u32| from + (to - from) * f64::from(step) / f64::from(MOVES);
        let moves = (1..=MOVES).map(|step| move_to((way(self.at.0, to.0, step), way(self.at.1, to.1, step))));
        self.window.point("", moves.collect());
        self.at = to;
        self
    }

    /// The window it is carried over.
    pub fn window(&self) -> &Window {
        self.window
    }

    /// Gives it up by Escape, then lets go.
    pub fn cancel(self) {
        self.window.press("Escape");
        self.drop();
    }

    /// Lets go.
    pub fn drop(self) {
        self.window.point("", vec![up(LEFT)]);
        if !self.keys.is_empty() {
            self.window.hold(&self.keys, "keyUp");
        }
    }
}

fn move_to(place: (f64, f64)) -> Value {
    paced(place, 20)
}

fn paced((x, y): (f64, f64), pace: u32) -> Value {
    json!({ "type": "pointerMove", "duration": pace, "x": x.round(), "y": y.round() })
}

fn down(button: u8) -> Value {
    json!({ "type": "pointerDown", "button": button })
}

fn up(button: u8) -> Value {
    json!({ "type": "pointerUp", "button": button })
}

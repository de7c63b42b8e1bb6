//! A browser without a window: what a person opens who does not have the program. Chromium or Firefox, as Debian has them.

mod chromium;
mod firefox;

use crate::skipped;
use serde_json::{Value, json};
use std::path::Path;

pub use chromium::Chromium;
pub use firefox::Firefox;

/// The browsers that whoever runs the tests has seen to: by their names, with commas.
const PROMISED: &str = "MARRONNIER_BROWSERS";

/// Says that a browser is not there. Where it was to be, that is a failure.
fn absent(name: &str, package: &str) {
    let promised = std::env::var(PROMISED).unwrap_or_default();
    assert!(
        !promised.split(',').any(|one| one == name),
        "{name} was to be installed ({package}), and does not start"
    );
    skipped(&format!("no {name} (Debian package {package})"));
}

/// One page in a browser which cannot reach any network. Gone with the value.
pub trait Browser {
    /// Opens an address.
    fn visit(&self, address: &str);

    /// Runs the body of a function in the page, with these arguments.
    fn run(&self, script: &str, arguments: &Value) -> Value;

    /// Writes into an element, key by key, after what stands there.
    fn type_into(&self, element: &str, text: &str);

    /// Clicks on an element as a person does.
    fn press(&self, element: &str);

    /// What the browser complained of: a policy broken, a script that failed.
    fn complaints(&self) -> Vec<Value>;

    /// Opens a file as a double click does.
    fn go(&self, file: &Path) {
        self.visit(&format!("file://{}", file.display()));
    }

    /// Runs the body of a function in the page.
    fn eval(&self, script: &str) -> Value {
        self.run(script, &json!([]))
    }

    /// Writes into the field with this label.
    fn write(&self, label: &str, text: &str) {
        let script = "return [...document.querySelectorAll('label')].find((one) => one.textContent === arguments[0])\
                      .control";
        self.type_into(&element(&self.run(script, &json!([label])), label), text);
    }

    /// Clicks on what this selector finds first.
    fn click(&self, selector: &str) {
        let found = self.run("return document.querySelector(arguments[0])", &json!([selector]));
        self.press(&element(&found, selector));
    }
}

/// The name of an element that a script gave: its only entry, whose own name says that it is one.
fn element(found: &Value, wanted: &str) -> String {
    let id = found.as_object().and_then(|found| found.values().next()).and_then(Value::as_str);
    id.unwrap_or_else(|| panic!("no “{wanted}”")).to_owned()
}

//! The accessibility audit of axe-core, run in the page as it stands.

use crate::Window;
use serde_json::Value;
use std::{env, fs};

/// The first time everything; later what lies over the rest, or beside it, or changes in the middle.
const RUN: &str = "const answer = arguments[arguments.length - 1]
    const over = '[role=dialog], [role=alertdialog], [role=menu], #search-hits, [role=application]'
    const last = [...document.querySelectorAll(over)].at(-1)
    const top = last?.closest('[role=dialog]') ?? last ?? document.querySelector('aside, main')
    const place = window.audited ? top : document
    window.audited = true
    axe.run(place, { resultTypes: ['violations'], preload: false }).then(
      (found) => answer(found.violations),
      (error) => answer(String(error)),
    )";

impl Window {
    /// What axe finds serious or critical on the screen, each with its places.
    pub fn barriers(&self) -> Vec<String> {
        if self.eval("return typeof axe", &[]) == "undefined" {
            let file = env::var_os("MARRONNIER_AXE").expect("MARRONNIER_AXE names axe.min.js");
            self.eval(&fs::read_to_string(file).expect("axe-core is installed"), &[]);
        }
        let found = self.eval_later(RUN, &[]);
        let violations = found.as_array().unwrap_or_else(|| panic!("axe: {found}"));
        let grave =
            violations.iter().filter(|one| matches!(one["impact"].as_str(), Some("serious" | "critical")));
        grave.map(tell).collect()
    }
}

fn tell(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let places: Vec<String> = nodes
        .map(|node| format!("  {}\n    {}\n    {}", node["target"], node["html"], node["failureSummary"]))
        .collect();
    format!("{} ({}): {}\n{}", violation["id"], violation["impact"], violation["help"], places.join("\n"))
}

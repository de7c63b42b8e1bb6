//! The accessibility audit of axe-core, run in the page as it stands.

use crate::Window;
use serde_json::Value;
use std::{env, fs};

const RUN: &str = "const answer = arguments[arguments.length - 1];
    axe.run(document, { resultTypes: ['violations'] }).then(
      (found) => answer(found.violations),
      (error) => answer(String(error)),
    )";

impl Window {
    /// Fails with the list when axe finds something serious or critical.
    pub fn audit(&self) {
        if self.eval("return typeof axe", &[]) == "undefined" {
            let file = env::var_os("MARRONNIER_AXE").expect("MARRONNIER_AXE names axe.min.js");
            self.eval(&fs::read_to_string(file).expect("axe-core is installed"), &[]);
        }
        let found = self.eval_later(RUN, &[]);
        let violations = found.as_array().unwrap_or_else(|| panic!("axe: {found}"));
        let grave =
            violations.iter().filter(|one| matches!(one["impact"].as_str(), Some("serious" | "critical")));
        let told: Vec<String> = grave.map(tell).collect();
        assert!(told.is_empty(), "axe finds:\n{}", told.join("\n"));
    }
}

fn tell(violation: &Value) -> String {
    let nodes = violation["nodes"].as_array().into_iter().flatten();
    let places: Vec<String> =
        nodes.map(|node| format!("  {}\n    {}", node["target"], node["html"])).collect();
    format!("{} ({}): {}\n{}", violation["id"], violation["impact"], violation["help"], places.join("\n"))
}

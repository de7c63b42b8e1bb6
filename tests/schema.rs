//! The schemas that docs/packet-format.md gives to other programs, held against what we write.

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::Value;
use std::path::Path;

/// A schema of the documentation, by its title.
pub struct Schema {
    known: Schemas,
    index: SchemaIndex,
}

impl Schema {
    /// Of a packet's manifest.
    pub fn of_manifests() -> Self {
        Self::titled("Marronnier packet")
    }

    /// Of an answer.
    pub fn of_answers() -> Self {
        Self::titled("Marronnier answer")
    }

    fn titled(title: &str) -> Self {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().join("docs/packet-format.md");
        let page = std::fs::read_to_string(page).unwrap();
        let blocks = page.split("```json\n").skip(1).map(|rest| rest.split("\n```").next().unwrap());
        let schema = blocks
            .map(|block| serde_json::from_str::<Value>(block).unwrap())
            .find(|schema| schema["title"] == title)
            .expect("docs/packet-format.md has a schema of that title");
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler.enable_format_assertions();
        compiler.add_resource("schema.json", schema).unwrap();
        let mut known = Schemas::new();
        let index = compiler.compile("schema.json", &mut known).unwrap();
        Self { known, index }
    }

    /// What is wrong with a value; nothing when it is as the schema says.
    pub fn complaint(&self, value: &Value) -> Option<String> {
        self.known.validate(value, self.index).err().map(|error| error.to_string())
    }

    /// Fails when a value is not as the schema says.
    pub fn holds(&self, value: &Value) {
        assert_eq!(self.complaint(value), None, "{value:#}");
    }
}

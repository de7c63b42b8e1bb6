//! Builds the empty program from its configuration.

fn main() {
    tauri_build::build();
}

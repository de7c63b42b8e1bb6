//! The headless host of Marronnier: the same door as the window, for scripts and tests.

fn main() {
    if std::env::args().nth(1).as_deref() == Some("bindings") {
        print!("{}", marronnier_app::bindings::typescript());
    }
}

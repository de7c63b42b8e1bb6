//! Opening the program: on nothing, and again.

use marronnier_window::Desk;

#[test]
fn opens_on_a_fresh_workspace() {
    let Some(desk) = Desk::new("opens-on-a-fresh-workspace") else { return };
    let window = desk.open();
    assert_eq!(window.eval("return document.title", &[]), "Marronnier");
}

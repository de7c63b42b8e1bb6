//! What another program holds on the clipboard, in several kinds at once as a browser does, and the keys that paste it: the
//! selections of X11 (ICCCM 2), spoken to the display itself.

use crate::{Wanted, Window};
use std::thread;
use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ConnectionExt as _, CreateWindowAux, EventMask, PropMode, SELECTION_NOTIFY_EVENT,
            SelectionNotifyEvent, SelectionRequestEvent, Window as Id, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

impl Window {
    /// Pastes by the keyboard, in place of all that stands in this, what is held as `text/html` and as plain text; waits until
    /// it is there.
    pub fn paste(&self, html: &str, plain: &str, into: &Wanted, is_there: impl FnMut(&Self) -> bool) {
        let holder = Holder::new(&self.display, html, plain);
        thread::scope(|scope| {
            let _held = Held(&holder);
            scope.spawn(|| holder.serve());
            self.click(into);
            self.press("Control+a");
            self.press("Control+v");
            self.wait_until(&format!("it is pasted into {into}"), is_there);
        });
    }
}

/// A program that holds the clipboard.
struct Holder {
    display: RustConnection,
    clipboard: Atom,
    targets: Atom,
    /// What it gives, by kind.
    kinds: Vec<(Atom, Vec<u8>)>,
}

/// Held as long as this lives, whatever becomes of the test.
struct Held<'a>(&'a Holder);

impl Drop for Held<'_> {
    fn drop(&mut self) {
        // whoever held it is told, and stops serving it
        let free = self.0.display.set_selection_owner(x11rb::NONE, self.0.clipboard, x11rb::CURRENT_TIME);
        free.expect("the display listens");
        self.0.display.flush().expect("the display listens");
    }
}

impl Holder {
    fn new(display: &str, html: &str, plain: &str) -> Self {
        let (display, screen) = x11rb::connect(Some(display)).expect("the display answers");
        let own: Id = display.generate_id().expect("a free number");
        let root = display.setup().roots[screen].root;
        display
            .create_window(0, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &CreateWindowAux::new())
            .expect("a window");
        let word = |name: &str| {
            let asked = display.intern_atom(false, name.as_bytes()).expect("the display listens");
            asked.reply().expect("a word").atom
        };
        let kinds = [("text/html", html), ("UTF8_STRING", plain), ("text/plain;charset=utf-8", plain)];
        let kinds = kinds.map(|(name, text)| (word(name), text.as_bytes().to_vec())).to_vec();
        let (clipboard, targets) = (word("CLIPBOARD"), word("TARGETS"));
        display.set_selection_owner(own, clipboard, x11rb::CURRENT_TIME).expect("it is ours");
        display.flush().expect("the display listens");
        Self { display, clipboard, targets, kinds }
    }

    /// Gives it to whoever asks, until somebody else holds it.
    fn serve(&self) {
        loop {
            match self.display.wait_for_event().expect("the display answers") {
                Event::SelectionRequest(wish) => self.hand_over(&wish),
                Event::SelectionClear(_) => return,
                _ => {}
            }
        }
    }

    fn hand_over(&self, wish: &SelectionRequestEvent) {
        let place = if wish.property == x11rb::NONE { wish.target } else { wish.property };
        let (display, replace) = (&self.display, PropMode::REPLACE);
        let kind = self.kinds.iter().find(|(kind, _)| *kind == wish.target);
        let property = if let Some((kind, octets)) = kind {
            display.change_property8(replace, wish.requestor, place, *kind, octets).expect("it is there");
            place
        } else if wish.target == self.targets {
            let mut all = vec![self.targets];
            all.extend(self.kinds.iter().map(|(kind, _)| *kind));
            display
                .change_property32(replace, wish.requestor, place, AtomEnum::ATOM, &all)
                .expect("it is there");
            place
        } else {
            x11rb::NONE
        };
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: wish.time,
            requestor: wish.requestor,
            selection: wish.selection,
            target: wish.target,
            property,
        };
        display.send_event(false, wish.requestor, EventMask::NO_EVENT, notice).expect("it listens");
        display.flush().expect("it listens");
    }
}

//! Files dropped on the window by another program, as the desktop's file manager does it: the XDND protocol, version 5
//! (<https://www.freedesktop.org/wiki/Specifications/XDND/>), spoken to the display itself.

use crate::{Wanted, Window, patiently};
use std::{fmt::Write as _, path::Path};
use x11rb::{
    connection::Connection,
    protocol::{
        Event,
        xproto::{
            Atom, AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, MapState,
            PropMode, SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Timestamp,
            Window as Id, WindowClass,
        },
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

x11rb::atom_manager! {
    /// The words of the protocol.
    Words: WordsCookie {
        XdndAware,
        XdndSelection,
        XdndEnter,
        XdndPosition,
        XdndStatus,
        XdndDrop,
        XdndFinished,
        XdndActionCopy,
        TARGETS,
        FILES: b"text/uri-list",
        _NET_WM_PID,
    }
}

/// Version of the protocol, where XdndEnter tells it.
const VERSION: u32 = 5 << 24;

impl Window {
    /// Drops these files on the middle of this, and waits until the program has taken them.
    pub fn drop_files(&self, files: &[&Path], onto: &Wanted) {
        let at = self.middle_of(onto);
        let source = Source::new(&self.display, files);
        let target = patiently(|| source.window_of(self.process())).expect("a window that takes drops");
        source.carry(target, at);
    }
}

/// A program with files in the hand.
struct Source {
    display: RustConnection,
    root: Id,
    /// A window of its own, never shown, which owns what is carried.
    own: Id,
    words: Words,
    since: Timestamp,
    /// What is carried, as `text/uri-list`.
    carried: String,
}

impl Source {
    fn new(display: &str, files: &[&Path]) -> Self {
        let (display, screen) = x11rb::connect(Some(display)).expect("the display answers");
        let root = display.setup().roots[screen].root;
        let own = display.generate_id().expect("a free number");
        let heard = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        let words = Words::new(&display).expect("words").reply().expect("words");
        display
            .create_window(0, own, root, 0, 0, 1, 1, 0, WindowClass::INPUT_OUTPUT, 0, &heard)
            .expect("a window");
        let carried = files.iter().map(|file| uri(file) + "\r\n").collect();
        let mut source = Self { display, root, own, words, since: 0, carried };
        source.since = source.time();
        source.display.set_selection_owner(own, words.XdndSelection, source.since).expect("it is ours");
        source
    }

    /// The time of the display, which tells it with each change of a property.
    fn time(&self) -> Timestamp {
        let nothing: &[u8] = &[];
        self.display
            .change_property8(PropMode::APPEND, self.own, AtomEnum::WM_NAME, AtomEnum::STRING, nothing)
            .expect("a property");
        patiently(|| match self.event()? {
            Event::PropertyNotify(changed) => Some(changed.time),
            _ => None,
        })
        .expect("the display tells its time")
    }

    fn event(&self) -> Option<Event> {
        self.display.flush().expect("the display listens");
        self.display.poll_for_event().expect("the display answers")
    }

    /// The window of a process that is shown and takes drops.
    fn window_of(&self, process: u32) -> Option<Id> {
        let number = |window: Id, property: Atom| {
            let asked = self.display.get_property(false, window, property, AtomEnum::ANY, 0, 1).ok()?;
            asked.reply().ok()?.value32()?.next()
        };
        let is_shown = |window: Id| {
            let asked = self.display.get_window_attributes(window).ok();
            asked.and_then(|asked| asked.reply().ok()).is_some_and(|is| is.map_state == MapState::VIEWABLE)
        };
        let tree = self.display.query_tree(self.root).ok()?.reply().ok()?;
        tree.children.into_iter().find(|window| {
            number(*window, self.words._NET_WM_PID) == Some(process)
                && number(*window, self.words.XdndAware).is_some()
                && is_shown(*window)
        })
    }

    /// Over the window, to this place of it, until it says that it takes what is carried; then lets go.
    fn carry(&self, target: Id, (x, y): (f64, f64)) {
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let place =
            self.display.translate_coordinates(target, self.root, x as i16, y as i16).expect("a place");
        let place = place.reply().expect("a place");
        let at = u32::from(place.dst_x.cast_unsigned()) << 16 | u32::from(place.dst_y.cast_unsigned());
        let move_there =
            || self.tell(target, self.words.XdndPosition, [0, at, self.since, self.words.XdndActionCopy]);
        self.tell(target, self.words.XdndEnter, [VERSION, self.words.FILES, 0, 0]);
        move_there();
        let taken = patiently(|| match self.answered()? {
            // bit 0: it would take it; the hand trembles until then
            (word, [_, flags, ..]) if word == self.words.XdndStatus && flags & 1 == 1 => Some(()),
            (word, _) if word == self.words.XdndStatus => {
                move_there();
                None
            }
            _ => None,
        });
        taken.expect("the window takes files");
        self.tell(target, self.words.XdndDrop, [0, self.since, 0, 0]);
        let finished = patiently(|| (self.answered()?.0 == self.words.XdndFinished).then_some(()));
        finished.expect("the window says that it has them");
    }

    fn tell(&self, target: Id, word: Atom, [one, two, three, four]: [u32; 4]) {
        let message = ClientMessageEvent::new(32, target, word, [self.own, one, two, three, four]);
        self.display.send_event(false, target, EventMask::NO_EVENT, message).expect("the window listens");
    }

    /// The next word of the other side; hands over what is carried when it asks for it.
    fn answered(&self) -> Option<(Atom, [u32; 5])> {
        match self.event()? {
            Event::ClientMessage(message) => Some((message.type_, message.data.as_data32())),
            Event::SelectionRequest(wish) => {
                self.hand_over(&wish);
                None
            }
            _ => None,
        }
    }

    fn hand_over(&self, wish: &SelectionRequestEvent) {
        let place = if wish.property == x11rb::NONE { wish.target } else { wish.property };
        let (display, replace) = (&self.display, PropMode::REPLACE);
        let given = if wish.target == self.words.FILES {
            let octets = self.carried.as_bytes();
            display.change_property8(replace, wish.requestor, place, wish.target, octets).map(drop)
        } else if wish.target == self.words.TARGETS {
            let all = [self.words.TARGETS, self.words.FILES];
            display.change_property32(replace, wish.requestor, place, AtomEnum::ATOM, &all).map(drop)
        } else {
            self.say_given(wish, x11rb::NONE);
            return;
        };
        given.expect("the window is there");
        self.say_given(wish, place);
    }

    fn say_given(&self, wish: &SelectionRequestEvent, property: Atom) {
        let notice = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: wish.time,
            requestor: wish.requestor,
            selection: wish.selection,
            target: wish.target,
            property,
        };
        self.display.send_event(false, wish.requestor, EventMask::NO_EVENT, notice).expect("it listens");
    }
}

/// A file as desktops name it: `file:///home/l%C3%A9a/r%C3%A9ponse.ics`.
fn uri(file: &Path) -> String {
    let mut uri = String::from("file://");
    for octet in file.as_os_str().as_encoded_bytes() {
        match octet {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' => {
                uri.push(char::from(*octet));
            }
            _ => write!(uri, "%{octet:02X}").expect("a text takes it"),
        }
    }
    uri
}

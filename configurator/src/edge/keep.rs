//! The draft in the browser's own store. It may be missing, full or forbidden; all goes on without.

use web_sys::Storage;

use crate::draft::{Draft, kept};

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The draft that was kept.
pub fn read() -> Option<Draft> {
    kept::read(&storage()?.get_item(kept::KEY).ok()??)
}

/// Keeps a draft; was there room for it?
pub fn write(draft: &Draft) -> bool {
    let Some(storage) = storage() else {
        return false;
    };
    if *draft == Draft::default() {
        return storage.remove_item(kept::KEY).is_ok();
    }
    storage.set_item(kept::KEY, &kept::write(draft)).is_ok()
}

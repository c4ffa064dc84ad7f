//! The program for pages with a clinic's document: the same quiz, which reads the document too.

// Links what the library offers to the shell.
use microneedling_quiz as _;

// The allocator of the plain one.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

fn main() {}

//! The program that trunk builds: what the shell on a page loads and calls.

// Links what the library offers to the shell.
use microneedling_quiz as _;

// 1.9 KB brotli smaller than the standard one; a quiz allocates little and seldom.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());

fn main() {}

//! The program that trunk builds: puts the quiz on the demo page.

fn main() {
    microneedling_quiz::embed::mount_all();
}

use crate::rig::Window;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_start_offers_three_ways_to_begin() {
    let window = Window::open().await;
    window.see("How would you like to start?").await;
    window.see("With our own people").await;
    window.see("Look round a made-up company").await;
    window.see("Open a Coaching Pairs file").await;
    window.screen("welcome").await;
    window.close().await;
}

use crate::{
    prepared::{joined, real_names},
    rig::Window,
};

/// A wrong e-mail, a manager of herself and one whom nobody knows.
const WITH_PROBLEMS: &str = "name,e-mail,manager
Ada Brook,ada,Greta Lindqvist
Cleo Dunn,cleo@firm.example,Cleo Dunn
Dev Ellis,dev@firm.example,Nobody Known
";

#[tokio::test(flavor = "multi_thread")]
async fn what_stands_in_the_way_is_said_and_a_way_out_leads_to_pairs_the_owner_allows() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("Northgate Instruments.pairs");
    drop(joined(&file));

    let window = Window::open_with(&file).await;
    window.click("Earlier rounds").await;
    window.see("Did your organisation have coaching pairs before this file?").await;
    window.screen("earlier-rounds-none").await;
    window.click("People").await;
    a_table_with_problems_brings_nothing_in(&window).await;

    window.click("Settings").await;
    window.click("Change: The line of management").await;
    window.see("The leader would have no partner. One person left out, instead of none.").await;
    window.click("Nobody is with anyone above or below them, however far.").await;
    window.click("Who’s in").await;
    window.see("Greta Lindqvist leads the programme and has no possible partner").await;
    window.see("What would help, the easiest first:").await;
    window.screen("whos-in-leader-alone").await;
    window.click("Change this rule").await;
    window.see("Everybody has at least").await;
    window.miss("has no possible partner").await;

    window.click("Matches").await;
    window.click("Propose pairs").await;
    window.see("Nine pairs and a trio to look over").await;
    pair_greta_with_somebody_who_reports_to_her(&window).await;
    window.see("to settle before you publish.").await;
    window.see("Greta Lindqvist manages Bruno Keller.").await;
    window.screen("matches-broken-rules").await;
    while let Some(broken) = window.all_called("Allow this pair: ").await.first() {
        window.click(broken).await;
        window.see("This once; the rule stays as it is for everybody else.").await;
        window.type_into("A note, if you like", "The two of them asked for it.").await;
        window.click("Allow this pair").await;
        window.miss("This once; the rule stays").await;
    }
    window.click("Take back: Greta Lindqvist manages Bruno Keller.").await;
    window.see("One pair to settle before you publish.").await;
    window.click("Undo").await;
    window.see("Allowed by Greta").await;
    window.miss("to settle before you publish").await;
    window.screen("matches-allowed").await;
    window.click("Publish these pairs").await;
    window.see("Nine pairs and a trio, published").await;
    window.see("“The two of them asked for it.”").await;
    window.close().await;
}

async fn a_table_with_problems_brings_nothing_in(window: &Window) {
    window.click("Bring in a table").await;
    window.paste_into("Paste the table here", WITH_PROBLEMS).await;
    window.click("Look it over").await;
    window.see("Three things to check").await;
    window.see("Line 2, e-mail").await;
    window.see("“ada” is not an e-mail address.").await;
    window.screen("bring-in-problems").await;
    window.click("Leave it empty").await;
    window.see("Line 3, manager").await;
    window.see("Nobody is their own manager.").await;
    window.click("Leave it empty").await;
    window.see("Line 4, manager").await;
    window.see("“Nobody Known” is not in this table or on the roster.").await;
    window.click("Back").await;
    window.click("Back").await;
    window.click("People").await;
    window.see("21 people").await;
}

/// Lets Bruno, who reports to Greta, change places with her partner.
async fn pair_greta_with_somebody_who_reports_to_her(window: &Window) {
    let pairs = window.all_called("More for ").await;
    let of_greta = pairs.iter().find(|pair| pair.contains("Greta")).unwrap_or_else(|| panic!("{pairs:?}"));
    let first_name = |name: &String| name.split(' ').next().unwrap().to_owned();
    let is_partner = |name: &&String| !name.starts_with("Greta") && of_greta.contains(&first_name(name));
    let partner = real_names().into_iter().find(|name| is_partner(&name)).unwrap();
    window.click("Swap two people").await;
    window.type_into("Who", "Bruno").await;
    window.click("Bruno Keller").await;
    window.type_into("Changes places with", &partner).await;
    window.click(&partner).await;
    let mut two = ["Bruno".to_owned(), first_name(&partner)];
    two.sort();
    window.click(&format!("Swap {}", two.join(" and "))).await;
}

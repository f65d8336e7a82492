//! What would help where some are left over; each way is tried by matching with it.

use matching::coverage;

use super::{WayOut, WayOutKind, left_over as count_left_over};
use crate::failure::Result;
use crate::ids::PersonId;
use crate::preferences::PreferenceKey;
use crate::rules::{self, CloselyFrom, Fresh, Line, Odd, Rules};
use crate::situation::Situation;
use crate::team::{Team, couples};

/// At most so many single pairs are offered as ways out.
const PAIRS_OFFERED: usize = 3;

/// The ways out, what helps most first.
pub(super) fn ways_out(
    situation: &Situation,
    left_over: usize,
    leader: Option<PersonId>,
) -> Result<Vec<WayOut>> {
    let mut ways = Vec::new();
    for (rules, sentence) in relaxed(situation.rules) {
        let changed = Situation { rules, ..situation.clone() };
        let left = count_left_over(&changed)?;
        let helps_leader = leader.is_some_and(|leader| {
            changed
                .participants()
                .iter()
                .any(|other| *other != leader && rules::allowed(&changed, leader, *other))
        });
        let kind = if rules.odd == situation.rules.odd { WayOutKind::Rule } else { WayOutKind::Trio };
        if left < left_over || helps_leader {
            ways.push(WayOut {
                kind,
                sentence,
                helps: left_over.saturating_sub(left).max(usize::from(helps_leader)),
            });
        }
    }
    ways.extend(single_pairs(situation, left_over)?);
    if left_over == 1 && situation.participants().len() % 2 == 1 {
        ways.extend(invitation(situation)?);
    }
    ways.sort_by_key(|way| std::cmp::Reverse(way.helps));
    Ok(ways)
}

fn relaxed(rules: Rules) -> Vec<(Rules, String)> {
    let mut ways = Vec::new();
    let mut offer = |changed: Rules, sentence: &str| {
        if changed != rules {
            ways.push((changed, sentence.to_owned()));
        }
    };
    if rules.odd == Odd::LeaveOneOut {
        offer(Rules { odd: Odd::Trio, ..rules }, "Make one trio.");
    }
    if rules.line == Line::WholeLine {
        offer(
            Rules { line: Line::WholeLineExceptLeader, ..rules },
            "Let the leader be with people who do not report to them directly.",
        );
    }
    offer(
        Rules { line: Line::Direct, ..rules },
        "Let people be together unless one manages the other directly.",
    );
    offer(
        Rules { closely_from: CloselyFrom::MostDays, ..rules },
        "Allow pairs who deal with each other most weeks, but not most days.",
    );
    if matches!(rules.fresh, Fresh::NeverAgain | Fresh::Within(2..)) {
        let sentence = "Allow partners of earlier rounds again, but not of the last one.";
        offer(Rules { fresh: Fresh::Within(1), ..rules }, sentence);
    }
    ways
}

/// Single pairs that the owner may allow against a rule, each tried.
fn single_pairs(situation: &Situation, left_over: usize) -> Result<Vec<WayOut>> {
    let participants = situation.participants();
    let team = Team::of(situation, vec![PreferenceKey::LeftOut]);
    // Only a new pair across two stranded groups helps (Gallai–Edmonds).
    let stranded: Vec<Vec<PersonId>> =
        coverage(team.allowed()).stranded.iter().map(|group| team.ids(group)).collect();
    let group_of = |person: PersonId| stranded.iter().position(|group| group.contains(&person));
    let mut ways: Vec<(usize, WayOut)> = Vec::new();
    for (a, b) in couples(&participants) {
        let (Some(one), Some(other)) = (group_of(a), group_of(b)) else { continue };
        if one == other {
            continue;
        }
        let breaches = rules::breaches(situation, a, b);
        let [breach] = breaches.as_slice() else { continue };
        if !breach.may_be_overridden {
            continue;
        }
        let found = team.best(&[vec![a, b]], &[], 0)?;
        let left = found.values.first().and_then(|left| usize::try_from(*left).ok()).unwrap_or(left_over);
        if left < left_over {
            let closeness = situation.dealings(a, b).dealings.grade() as usize;
            let sentence = format!("Allow {} this once. {}", situation.names(&[a, b]), breach.sentence);
            ways.push((closeness, WayOut { kind: WayOutKind::Pair, sentence, helps: left_over - left }));
        }
        if ways.len() >= PAIRS_OFFERED * 4 {
            break;
        }
    }
    ways.sort_by_key(|(closeness, way)| (std::cmp::Reverse(way.helps), *closeness));
    Ok(ways.into_iter().map(|(_, way)| way).take(PAIRS_OFFERED).collect())
}

/// One more person with whom everybody would be in a pair.
fn invitation(situation: &Situation) -> Result<Option<WayOut>> {
    let may_be_asked =
        |person: &&PersonId| !situation.joined.contains(person) && !situation.sitting_out.contains(person);
    for person in situation.people.keys().filter(may_be_asked) {
        let mut invited = situation.clone();
        invited.joined.insert(*person);
        if count_left_over(&invited)? == 0 {
            let sentence = format!("Invite {}.", situation.name(*person));
            return Ok(Some(WayOut { kind: WayOutKind::Invite, sentence, helps: 1 }));
        }
    }
    Ok(None)
}

import { Card } from "../../components/Card";
import { Choices } from "../../components/Choices";
import { FailureNotice } from "../../components/FailureNotice";
import { Working } from "../../components/Working";
import type { RuleChoices } from "../../lib/bindings";
import { useChange, useLookLater } from "../../lib/queries";
import { countOf } from "../../words/numbers";

/** Who may be a pair: each rule in words, with what every choice would cost or gain now. */
export function RulesCard() {
  const { data, error } = useLookLater("rule_costs", null);
  const possible = data?.rules[0]?.choices.find(({ present }) => present)?.sentence;
  const about = data && `Tried with ${countOf(data.people, "person", "people")}. ${possible ?? ""}`;
  return (
    <Card title="Who may be a pair" about={about}>
      {error && <FailureNotice thrown={error} />}
      {!data && !error && <Working>Trying each rule…</Working>}
      {data?.rules.map((rule) => (
        <Rule key={rule.title} rule={rule} />
      ))}
    </Card>
  );
}

function Rule({ rule: { title, choices } }: { rule: RuleChoices }) {
  const change = useChange("set_rules");
  return (
    <Choices
      label={title}
      choices={choices.map(({ says, sentence, present }) => ({ id: says, name: says, about: present ? undefined : sentence }))}
      value={choices.find(({ present }) => present)?.says ?? null}
      onChange={(said) => {
        const chosen = choices.find(({ says }) => says === said);
        if (chosen) change.mutate(chosen.rules);
      }}
    />
  );
}

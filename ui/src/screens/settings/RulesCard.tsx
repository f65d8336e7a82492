import { useState } from "react";
import { Button } from "../../components/Button";
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
  const [isOpen, setOpen] = useState(false);
  const change = useChange("set_rules");
  const present = choices.find((choice) => choice.present)?.says ?? null;
  return (
    <div className="rule">
      <div className="rule-head">
        <div>
          <h3>{title}</h3>
          {!isOpen && <p>{present}</p>}
        </div>
        <Button small kind="quiet" aria-expanded={isOpen} aria-label={`${isOpen ? "Close" : "Change"}: ${title}`} onPress={() => setOpen(!isOpen)}>
          {isOpen ? "Close" : "Change"}
        </Button>
      </div>
      {isOpen && (
        <Choices
          label={title}
          labelOutOfSight
          choices={choices.map(({ says, sentence }) => ({ id: says, name: says, about: says === present ? undefined : sentence }))}
          value={present}
          onChange={(said) => {
            const chosen = choices.find(({ says }) => says === said);
            if (chosen) change.mutate(chosen.rules);
          }}
        />
      )}
    </div>
  );
}

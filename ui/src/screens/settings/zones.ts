import type { PersonChoice } from "../../components/PersonPicker";

/** Time zones as they are looked for, by their city: "Europe/London" is "London", in Europe. */
export function zoneChoices(zones: readonly string[]): PersonChoice[] {
  return zones.map((zone, id) => {
    const [city, ...parts] = zone.replaceAll("_", " ").split("/").toReversed();
    return { id, name: city ?? zone, about: parts.toReversed().join(", ") };
  });
}

import { Heading } from "../../components/Heading";

export default function Matches() {
  return <Heading title="Matches" />;
}

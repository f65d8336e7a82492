import { Heading } from "../../components/Heading";

export function Welcome() {
  return <Heading title="Welcome" />;
}

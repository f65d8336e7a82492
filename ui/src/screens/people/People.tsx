import { Heading } from "../../components/Heading";

export default function People() {
  return <Heading title="People" />;
}

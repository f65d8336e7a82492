import { Heading } from "../../components/Heading";

export default function WhosIn() {
  return <Heading title="Who’s in" />;
}

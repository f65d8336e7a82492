import { Heading } from "../../components/Heading";

export default function Print() {
  return <Heading title="Print" />;
}

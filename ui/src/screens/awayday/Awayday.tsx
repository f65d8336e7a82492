import { Heading } from "../../components/Heading";

export default function Awayday() {
  return <Heading title="Awayday" />;
}

import { Heading } from "../../components/Heading";

export default function SixMonths() {
  return <Heading title="Six months" />;
}

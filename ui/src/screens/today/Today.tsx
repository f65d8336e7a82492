import { Heading } from "../../components/Heading";

export default function Today() {
  return <Heading title="Today" />;
}

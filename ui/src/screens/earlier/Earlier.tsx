import { Heading } from "../../components/Heading";

export default function Earlier() {
  return <Heading title="Earlier rounds" />;
}

import { Heading } from "../../components/Heading";

export default function WhatNext() {
  return <Heading title="What next" />;
}

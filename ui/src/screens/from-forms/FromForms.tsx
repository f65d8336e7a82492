import { useState } from "react";
import type { ResponsesSource } from "../../lib/bindings";
import { Review } from "./Review";
import { Source } from "./Source";
import "./FromForms.css";

/** Where answers come from, and what to call it: "Pasted", "From the folder Replies". */
export interface Origin {
  from: Pick<ResponsesSource, "text" | "chosen">;
  name: string;
}

/** The codes that forms give back: pasted or in a folder, looked over, brought in all at once. */
export default function FromForms() {
  const [origin, setOrigin] = useState<Origin | null>(null);
  if (origin === null) return <Source onOrigin={setOrigin} />;
  return <Review origin={origin} onOrigin={setOrigin} onBack={() => setOrigin(null)} />;
}

import { Suspense } from "react";
import { Working } from "./components/Working";
import { Frame } from "./frame/Frame";
import { ScreenBoundary } from "./frame/ScreenBoundary";
import { useFreshness, useShellLook } from "./lib/queries";
import { Welcome } from "./screens/welcome/Welcome";

export function App() {
  return (
    <ScreenBoundary>
      <Suspense fallback={<Working>Opening…</Working>}>
        <Programme />
      </Suspense>
    </ScreenBoundary>
  );
}

function Programme() {
  useFreshness();
  const open = useShellLook("programme", null);
  return open ? <Frame key={`${open.folder}/${open.file}`} /> : <Welcome />;
}

import { Suspense } from "react";
import { Working } from "./components/Working";
import { Frame } from "./frame/Frame";
import { ScreenBoundary } from "./frame/ScreenBoundary";
import { useForgetting, useFreshness, useShellLook } from "./lib/queries";
import { Locked } from "./screens/locked/Locked";
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
  const locked = useShellLook("locked", null);
  useForgetting(open !== null);
  if (open) return <Frame key={`${open.folder}/${open.file}`} />;
  return locked ? <Locked key={`${locked.folder}/${locked.file}`} file={locked.file} /> : <Welcome />;
}

import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode } from "react";
import { Button } from "../components/Button";
import { Notice } from "../components/Notice";
import { asFailure } from "../lib/failure";

/** Says what went wrong where a screen would be, with a way to try again. */
export function ScreenBoundary({ children }: { children: ReactNode }) {
  return <QueryErrorResetBoundary>{({ reset }) => <Boundary reset={reset}>{children}</Boundary>}</QueryErrorResetBoundary>;
}

interface BoundaryProps {
  reset: () => void;
  children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { thrown: unknown }> {
  override state = { thrown: null };

  static getDerivedStateFromError(thrown: unknown) {
    return { thrown };
  }

  override render() {
    if (this.state.thrown === null) return this.props.children;
    const { message, hint } = asFailure(this.state.thrown);
    const tryAgain = () => {
      this.props.reset();
      this.setState({ thrown: null });
    };
    return (
      <div role="alert">
        <Notice tone="danger" title={message} actions={<Button onPress={tryAgain}>Try again</Button>}>
          {hint}
        </Notice>
      </div>
    );
  }
}

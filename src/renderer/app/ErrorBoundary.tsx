import { Component, type ErrorInfo, type ReactNode } from "react";
import { host } from "../host.ts";
import { FailureScreen } from "./FailureScreen.tsx";

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** Catches what goes wrong while drawing, so that the window says so in words and is never white. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    const message = `The window could not be drawn: ${error.name} in${info.componentStack ?? ""}`;
    void host.request("log.write", { level: "error", message: message.slice(0, 2_000) });
  }

  override render(): ReactNode {
    if (!this.state.error) return this.props.children;
    return (
      <FailureScreen
        title="Muster can't show this screen"
        sentence="Something in the program went wrong while drawing it. Everything that was saved is safe in the journal; entries in an open form that were not saved are lost."
        details={`${this.state.error.name}: ${this.state.error.message}\n${this.state.error.stack ?? ""}`}
      />
    );
  }
}

import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { LiveRegion } from "../ui/LiveRegion.tsx";
import { cssVariables, theme } from "../ui/theme.ts";
import { cspNonce } from "./csp-nonce.ts";
import { ErrorBoundary } from "./ErrorBoundary.tsx";
import { Start } from "./Start.tsx";

/** The whole window: theme, messages, and whatever the start leads to. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={cspNonce}
    >
      <ErrorBoundary>
        <Start />
      </ErrorBoundary>
      <Notifications position="bottom-right" limit={4} data-screen-only />
      <LiveRegion />
    </MantineProvider>
  );
}

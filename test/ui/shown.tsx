import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { configure, type RenderResult, render } from "@testing-library/react";
import type { ReactNode } from "react";
import { LiveRegion } from "../../src/renderer/ui/LiveRegion.tsx";
import { type Navigation, NavigationContext } from "../../src/renderer/ui/navigation.ts";

// How long something may take to appear is no promise of the product; a busy machine must not fail a test.
configure({ asyncUtilTimeout: 10_000 });

/** Draws something as the window would: with theme, messages and a way to go elsewhere. */
export function shown(what: ReactNode, navigation: Partial<Navigation> = {}): RenderResult {
  // Text areas that grow with their text wait for fonts, of which this document knows nothing.
  Object.defineProperty(document, "fonts", { configurable: true, value: new EventTarget() });
  const way = { go: () => undefined, back: () => undefined, ...navigation };
  return render(
    <MantineProvider env="test">
      <NavigationContext value={way}>{what}</NavigationContext>
      <Notifications />
      <LiveRegion />
    </MantineProvider>,
  );
}

/** Gives elements a size, which a document without layout doesn't have; virtual rows need one. */
export function withLayout(width: number, height: number): void {
  Object.defineProperty(HTMLElement.prototype, "clientWidth", { configurable: true, value: width });
  Object.defineProperty(HTMLElement.prototype, "clientHeight", { configurable: true, value: height });
}

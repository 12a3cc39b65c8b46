// @vitest-environment happy-dom
import { cleanup, renderHook, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ComponentType, lazy, Suspense, useState } from "react";
import { afterEach, describe, expect, it } from "vitest";
import { useFocusAfterDialog } from "../../src/renderer/app/use-focus-after-dialog.ts";
import { useFocusOnTitle } from "../../src/renderer/app/use-focus-on-title.ts";
import type { Route } from "../../src/renderer/ui/route.ts";
import { shown } from "./shown.tsx";

const overview: Route = { screen: "overview" };
const terms: Route = { screen: "terms" };

afterEach(cleanup);

/** A window of two screens, the second of which is given. */
function Screens({ Terms }: { readonly Terms: ComponentType }) {
  const [route, setRoute] = useState(overview);
  useFocusOnTitle(route, false);
  const first = (
    <>
      <h1>Overview</h1>
      <button type="button" onClick={() => setRoute(terms)}>
        See the terms
      </button>
    </>
  );
  return (
    <>
      <button type="button" onClick={() => setRoute(terms)}>
        Sidebar
      </button>
      <Suspense fallback={null}>{route === overview ? first : <Terms />}</Suspense>
    </>
  );
}

function TermsScreen() {
  return (
    <h1 tabIndex={-1} data-screen-title>
      Terms
    </h1>
  );
}

/** A window with a dialog that asks before it is left. */
function Dialogs() {
  const [open, setOpen] = useState(0);
  useFocusAfterDialog();
  return (
    <>
      <button type="button">Before</button>
      <button type="button" onClick={() => setOpen(1)}>
        Open
      </button>
      {open >= 1 ? (
        <div role="dialog">
          <button type="button" onClick={() => setOpen(2)}>
            Ask
          </button>
        </div>
      ) : null}
      {open === 2 ? (
        <div role="dialog">
          <button type="button" onClick={() => setOpen(1)}>
            Back
          </button>
          <button type="button" onClick={() => setOpen(0)}>
            Leave
          </button>
        </div>
      ) : null}
    </>
  );
}

describe("The keyboard after navigation", () => {
  /** The code of the second screen is there once `come` is called. */
  function aWindow() {
    let come: () => void = () => undefined;
    const loading = new Promise<void>((done) => {
      come = done;
    });
    shown(<Screens Terms={lazy(() => loading.then(() => ({ default: TermsScreen })))} />);
    return { come, user: userEvent.setup() };
  }
  const title = () => screen.findByRole("heading", { name: "Terms" });

  it("is at the new screen's title, also where its code is read first and the old screen only hidden until then", async () => {
    const { come, user } = aWindow();
    await user.click(screen.getByRole("button", { name: "See the terms" }));
    come();
    const heading = await title();
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it("stays where it is when that is still there", async () => {
    const { come, user } = aWindow();
    const sidebar = screen.getByRole("button", { name: "Sidebar" });
    await user.click(sidebar);
    come();
    await title();
    expect(document.activeElement).toBe(sidebar);
  });

  it("is at the title of the screen that the welcome gives way to, though the route is the same", async () => {
    document.body.innerHTML = '<h1 tabindex="-1" data-screen-title>Overview</h1>';
    const { rerender } = renderHook(({ firstRun }) => useFocusOnTitle(overview, firstRun), {
      initialProps: { firstRun: true },
    });
    expect(document.activeElement).toBe(document.body);
    rerender({ firstRun: false });
    expect(document.activeElement?.textContent).toBe("Overview");
  });
});

describe("The keyboard after a dialog that is drawn only while it is open", () => {
  async function pressed(...names: readonly string[]) {
    const user = userEvent.setup();
    shown(<Dialogs />);
    for (const name of names) await user.click(screen.getByRole("button", { name }));
  }
  const hasIt = (name: string) =>
    waitFor(() => expect(document.activeElement).toBe(screen.getByRole("button", { name })));

  it("is back where it was before all of them", async () => {
    await pressed("Before", "Open", "Ask", "Leave");
    await hasIt("Open");
  });

  it("is in the dialog below while that stays open", async () => {
    await pressed("Open", "Ask", "Back");
    await hasIt("Ask");
  });
});

import { useCallback, useMemo, useState } from "react";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { Navigation } from "../ui/navigation.ts";
import { dismissProblems } from "../ui/notify.tsx";
import type { Route } from "../ui/route.ts";
import { useUnsaved } from "../ui/unsaved.ts";

/** What the window shows and how it gets elsewhere. `asking` is set while an unsaved form must be decided about first. */
export interface WindowRoute {
  readonly route: Route;
  readonly navigation: Navigation;
  readonly asking: boolean;
  readonly decide: (choice: "save" | "discard" | "keep") => Promise<void>;
}

const MOST_REMEMBERED = 50;

/**
 * The window's way through its screens, newest last. An unsaved form is asked about before it is left.
 *
 * @param first  where the window begins
 */
export function useWindowRoute(first: Route): WindowRoute {
  const [stack, setStack] = useState<readonly Route[]>([first]);
  const [pending, setPending] = useState<{ readonly stack: (now: readonly Route[]) => readonly Route[] } | null>(null);
  const route = stack.at(-1) ?? first;

  const move = useCallback((change: (now: readonly Route[]) => readonly Route[]) => {
    if (useUnsaved.getState().form) setPending({ stack: change });
    else {
      dismissProblems();
      setStack(change);
    }
  }, []);

  const navigation = useMemo<Navigation>(
    () => ({
      go: (to) => move((now) => forward(now, to)),
      back: () => move((now) => (now.length > 1 ? now.slice(0, -1) : [{ screen: "overview" }])),
    }),
    [move],
  );

  const decide = useCallback(
    async (choice: "save" | "discard" | "keep") => {
      const form = useUnsaved.getState().form;
      const left = choice === "discard" || (choice === "save" && (!form || (await form.save())));
      // A new record's form goes on to its record when it is saved; the way the user asked for comes first.
      if (left && pending) {
        useUnsaved.setState({ form: null });
        dismissProblems();
        setStack(pending.stack);
      }
      setPending(null);
    },
    [pending],
  );

  return { route, navigation, asking: pending !== null, decide };
}

/**
 * The way with one more step. Going through a register record by record leaves one step, not fifty; and the form of a new
 * record is never come back to, because by then the record exists or was given up.
 */
export function forward(now: readonly Route[], to: Route): readonly Route[] {
  const last = now.at(-1);
  if (sameRoute(last, to)) return now;
  const replaces = last?.screen === "record" && (last.id === null || isRecordOf(to, last.register));
  return [...(replaces ? now.slice(0, -1) : now).slice(1 - MOST_REMEMBERED), to];
}

function isRecordOf(route: Route, register: RegisterId): boolean {
  return route.screen === "record" && route.register === register;
}

function sameRoute(a: Route | undefined, b: Route): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

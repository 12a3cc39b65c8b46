import { useEffect, useRef, useState } from "react";

/**
 * What an asynchronous question answers; undefined until it does. Asked anew whenever `key` changes, while the answer
 * before stays; answers that come too late are dropped. A question that throws is a bug and fails the screen.
 *
 * @param key  everything the answer depends on, as one text; null asks nothing
 */
export function useAnswer<T>(key: string | null, ask: () => Promise<T>): T | undefined {
  const latest = useRef(ask);
  latest.current = ask;
  const asked = useRef<string | null>(null);
  const [state, setState] = useState<{ readonly answer?: T; readonly error?: unknown }>({});
  useEffect(() => {
    asked.current = key;
    if (key === null) return;
    latest.current().then(
      (answer) => {
        if (asked.current === key) setState({ answer });
      },
      (error: unknown) => {
        if (asked.current === key) setState({ error });
      },
    );
    return () => {
      asked.current = null;
    };
  }, [key]);
  if (state.error !== undefined) throw state.error;
  return state.answer;
}

/** A piece of work that is done again and again, never twice at once. */
export interface Repeated {
  /** Does it as soon as what is under way has ended; resolves when it is done. */
  readonly now: () => Promise<void>;
  /** Does it after so many milliseconds, unless it is due earlier. */
  readonly within: (ms: number) => void;
  /** Nothing is begun any more. */
  readonly close: () => void;
}

/** @param work  answers after how many milliseconds it is to be done again; Infinity waits until somebody asks */
export function createRepeated(work: () => Promise<number>): Repeated {
  let timer: NodeJS.Timeout | undefined;
  let due = Number.POSITIVE_INFINITY;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  let isClosed = false;

  const begin = async (): Promise<void> => {
    next = null;
    if (!isClosed) within(await work());
  };
  const now = (): Promise<void> => {
    clearTimeout(timer);
    due = Number.POSITIVE_INFINITY;
    next ??= running.then(begin);
    running = next;
    return next;
  };
  const within = (ms: number): void => {
    const at = performance.now() + ms;
    if (isClosed || at >= due) return;
    clearTimeout(timer);
    due = at;
    timer = setTimeout(() => void now(), ms);
  };
  return {
    now,
    within,
    close: () => {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

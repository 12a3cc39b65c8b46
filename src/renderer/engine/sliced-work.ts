/** Work on many things that never keeps the worker from answering for long. */
export interface SlicedWork<T> {
  readonly add: (things: readonly T[]) => void;
  /** Does a slice at once, so that a few things just added are done before what follows. */
  readonly hurry: () => void;
  readonly isDone: () => boolean;
  /** Answers when nothing is left. */
  readonly done: () => Promise<void>;
}

const SLICE_MS = 8;

/** Looks at the clock only now and then: asking it costs as much as a small thing. */
const BETWEEN_LOOKS = 32;

/** Does `work` on each thing in turn, in slices of a few milliseconds with other work let in between. */
export function createSlicedWork<T>(work: (thing: T) => void): SlicedWork<T> {
  const lists: (readonly T[])[] = [];
  let next = 0;
  let running: Promise<void> | null = null;

  const slice = (): void => {
    const end = performance.now() + SLICE_MS;
    for (let count = 1; lists.length > 0; count++) {
      const [list = []] = lists;
      const thing = list[next];
      if (thing === undefined) {
        lists.shift();
        next = 0;
        continue;
      }
      next++;
      work(thing);
      if (count % BETWEEN_LOOKS === 0 && performance.now() > end) return;
    }
  };

  const run = async (): Promise<void> => {
    while (lists.length > 0) {
      await pause();
      slice();
    }
    running = null;
  };

  return {
    add: (things) => {
      if (things.length === 0) return;
      lists.push(things);
      running ??= run();
    },
    hurry: slice,
    isDone: () => lists.length === 0,
    done: async () => {
      while (running) await running;
    },
  };
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

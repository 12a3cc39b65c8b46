/** The lines of a buffer, each without its line feed, and where the last complete one ends. */
export interface LineEnds {
  readonly count: number;
  readonly line: (i: number) => Buffer;
  readonly end: number;
}

const LINE_FEED = 10;

/** Finds the lines of a buffer; what stands behind the last line feed is not a line. */
export function lineEnds(buffer: Buffer): LineEnds {
  const starts: number[] = [];
  let start = 0;
  for (let at = buffer.indexOf(LINE_FEED); at !== -1; at = buffer.indexOf(LINE_FEED, start)) {
    starts.push(start);
    start = at + 1;
  }
  const end = start;
  return { count: starts.length, line: (i) => buffer.subarray(starts[i] ?? end, (starts[i + 1] ?? end) - 1), end };
}

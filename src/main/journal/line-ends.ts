/** Where each line of a buffer begins, and where the last complete line ends. */
export interface LineEnds {
  readonly starts: readonly number[];
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
  return { starts, end: start };
}

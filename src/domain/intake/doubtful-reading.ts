const DOUBT = "Check: ";
const UNREAD = "Not read: ";
/** How archives tell of files in them that could not be read, and of those that hold no table. */
const LEFT_OUT = "Left out: ";
const NO_TABLE = "Left out, for ";

/** A sentence about how a file was read that somebody should look into: part of it was guessed. */
export function doubtful(sentence: string): string {
  return `${DOUBT}${sentence}`;
}

/** A sentence about a part of a file that was left unread although it belongs to the list. */
export function unread(sentence: string): string {
  return `${UNREAD}${sentence}`;
}

/** Whether a reading is one to look into, and no mere account of what was found. */
export function isDoubtful(reading: string): boolean {
  return begins(reading, DOUBT) || reading.startsWith(NO_TABLE) || isUnread(reading);
}

/** Whether a reading tells of something that was left unread. */
export function isUnread(reading: string): boolean {
  return begins(reading, UNREAD) || reading.startsWith(LEFT_OUT);
}

/** In an archive the name of the file stands before a reading of it. */
function begins(reading: string, mark: string): boolean {
  return reading.startsWith(mark) || reading.includes(`: ${mark}`);
}

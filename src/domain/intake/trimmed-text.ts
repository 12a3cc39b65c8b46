/**
 * Characters that show nothing: zero-width blanks and joiners, direction marks and the byte order mark. Pages and mails
 * bring them along at the ends of what is copied, and a serial number with one equals no other.
 */
const UNSEEN_START = /^[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/;
const UNSEEN_END = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+$/;
/** Below it no character is unseen but blanks, which `trim` knows. */
const FIRST_UNSEEN = 0x200b;

/** A text without blanks and characters that nobody sees at its start and end. Those inside stay: some scripts need them. */
export function trimmedText(text: string): string {
  const trimmed = text.trim();
  const isPlain = trimmed.charCodeAt(0) < FIRST_UNSEEN && trimmed.charCodeAt(trimmed.length - 1) < FIRST_UNSEEN;
  return isPlain ? trimmed : trimmed.replace(UNSEEN_START, "").replace(UNSEEN_END, "");
}

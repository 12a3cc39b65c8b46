/** Proper names and abbreviations with which labels begin. */
const NAMES = /^(?:\p{Lu}{2}|Windows\b|Oracle\b|Red Hat\b)/u;

/** A label of the licence rules as it stands within a sentence: in small letters, save for names. */
export function midSentence(label: string): string {
  return NAMES.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

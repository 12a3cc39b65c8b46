/** What a list has to hold for a search typed: words in small letters, and what stands in quotation marks as one. */
export function searchWords(search: string): readonly string[] {
  return [...search.toLowerCase().matchAll(/"([^"]+)"|([^\s"]+)/g)]
    .map(([, phrase, word]) => (phrase ?? word ?? "").trim())
    .filter((word) => word !== "");
}

import type { TextPart } from "./derived-column.ts";
import type { ProfileDerived } from "./import-profile.ts";

/** What a derived column of a profile holds, in words: `part 2 of “Product”, cut at “ (”`. */
export function derivedText(made: ProfileDerived): string {
  switch (made.kind) {
    case "split":
      return partText(`“${made.of}”`, made);
    case "join": {
      const columns = made.of.map((heading) => `“${heading}”`);
      if (columns.length === 1) return `a copy of ${columns[0]}`;
      return `${columns.join(" and ")}, joined ${made.with === " " ? "with a space" : `with “${made.with}”`}`;
    }
    case "constant":
      return `“${made.text}” in every row`;
    case "fileName":
      return made.at === "" ? "the name of the file" : partText("the file's name", made);
  }
}

function partText(of: string, { at, part, last }: TextPart): string {
  return `part ${part}${last ? " and what follows" : ""} of ${of}, cut at ${at === " " ? "a space" : `“${at}”`}`;
}

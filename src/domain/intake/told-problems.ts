import type { ProfileForm } from "./profile-form.ts";
import type { FormProblems } from "./profile-form-problems.ts";

/** The lines of a form that come and go, named as the places in `FormProblems` are: `column 2`, `word 2 1`. */
export function formLines({ marks, columns, derived }: Pick<ProfileForm, "marks" | "columns" | "derived">): Lines {
  return new Set([
    ...marks.map(({ id }) => `mark ${id}`),
    ...columns.flatMap(({ id, words }) => [`column ${id}`, ...words.map((word) => `word ${id} ${word.id}`)]),
    ...derived.map(({ id }) => `derived ${id}`),
  ]);
}

type Lines = ReadonlySet<string>;

/** Those lines that are still in the form. A later one may get the number of one that was taken away. */
export function linesLeft(lines: Lines, form: ProfileForm): Lines {
  const now = formLines(form);
  return new Set([...lines].filter((line) => now.has(line)));
}

/** The problems of the form as a whole and of these lines: what was begun since is not told before it is tried to save. */
export function toldProblems(problems: FormProblems, lines: Lines): FormProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(([place]) => {
      const line = lineOf(place);
      return line === null || lines.has(line);
    }),
  );
}

function lineOf(place: string): string | null {
  const [kind, ...ids] = place.split(" ");
  if (kind === undefined || ids.length === 0) return null;
  return [LINE_OF[kind] ?? kind, ...ids].join(" ");
}

const LINE_OF: Readonly<Record<string, string>> = { columnField: "column", derivedField: "derived", meaning: "word" };

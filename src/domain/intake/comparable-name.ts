/**
 * Legal forms, long and short, without accents and with the letters of abbreviations together (`S.p.A.` is `spa`), and
 * words that companies' names carry in one list and not in the other.
 */
const FORMS = anyOf(
  // German, Austrian, Swiss
  "aktiengesellschaft|ag|gesellschaft mit beschr(?:a|ae)nkter haftung|ges ?mbh|gmbh|mbh|kommanditgesellschaft|kgaa|kg|og",
  "offene handelsgesellschaft|ohg|gesellschaft burgerlichen rechts|gbr|unternehmergesellschaft|ug|haftungsbeschr(?:a|ae)nkt",
  "eingetragener kaufmann|ek|eingetragenes unternehmen|eu|eingetragene genossenschaft|eg|eingetragener verein|ev",
  // British and American
  "incorporated|inc|corporation|corp|company|co|public limited company|plc|limited|ltd|llc|llp|lp|pllc",
  // French
  "societe anonyme|sa|societe a responsabilite limitee|sarl|societe par actions simplifiee(?: unipersonnelle)?|sasu|sas",
  "societe en nom collectif|snc|eurl|societe europeenne|societas europaea|se",
  // Italian and Spanish
  "societa per azioni|spa|societa a responsabilita limitata|srls|srl|sagl",
  "sociedad anonima|sau|sociedad limitada|sociedad de responsabilidad limitada|slu|sl",
  // Dutch and Belgian
  "besloten vennootschap|bv|bvba|naamloze vennootschap|nv|vennootschap onder firma|vof",
  // Swedish, Danish, Norwegian, Finnish, Icelandic
  "aktiebolaget|aktiebolag|ab|publ|handelsbolag|hb|kommanditbolag|kb|aktieselskab|anpartsselskab|aps",
  "aksjeselskap|allmennaksjeselskap|as|asa|osakeyhtio|julkinen osakeyhtio|oyj|oy|ehf|hf",
  "computers?|international|technologies|technology|group",
);

/** Makers that go by two names. */
const SHORT: Readonly<Record<string, string>> = {
  "hewlett packard": "hp",
  "hewlett packard enterprise": "hpe",
  asustek: "asus",
  "micro star": "msi",
};

/**
 * A company's name for comparing: `Dell Inc.`, `DELL` and `Dell, Inc.` are the same, as are
 * `Siemens AG` and `Siemens Aktiengesellschaft`. Never blank.
 */
export function comparableName(name: string): string {
  const made = known.get(name);
  if (made !== undefined) return made;
  const comparable = madeComparable(name);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(name, comparable);
  return comparable;
}

/** A list of devices names a few makers a hundred thousand times. */
const known = new Map<string, string>();
const MOST_KNOWN = 2_000;

function madeComparable(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(ABBREVIATED, "$1")
    .replace(/[^\p{Letter}\p{Number}]+/gu, " ")
    .trim();
  const bare = withoutForms(plain);
  return SHORT[bare] ?? (bare === "" ? name.toLowerCase() : bare);
}

/** A letter of an abbreviation with the dot or stroke that parts it from the next letter. */
const ABBREVIATED = /(?<![\p{Letter}\p{Number}])(\p{Letter})[./] ?(?=\p{Letter}(?!\p{Letter}))/gu;

/** Forms are looked for without accents, the words that stay keep theirs. */
function withoutForms(plain: string): string {
  const letters = plain.normalize("NFC");
  const bare = letters.replace(/\p{Letter}/gu, (letter) =>
    String.fromCodePoint(letter.normalize("NFD").codePointAt(0) ?? 0),
  );
  let kept = "";
  let from = 0;
  for (const { index, 0: form } of bare.matchAll(FORMS)) {
    kept += letters.slice(from, index);
    from = index + form.length;
  }
  return (kept + letters.slice(from)).replace(/ +/g, " ").trim();
}

function anyOf(...forms: readonly string[]): RegExp {
  return new RegExp(`(?<![^ ])(?:${forms.join("|")})(?![^ ])`, "g");
}

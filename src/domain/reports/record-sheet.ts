import type { ReportBlock, ReportDocument } from "./document.ts";

/** A label and what stands behind it. */
interface Fact {
  readonly label: string;
  readonly value: string;
}

/** What is paid once and what is paid a year, as texts. */
interface Amounts {
  readonly once: string;
  readonly year: string;
}

/**
 * What the sheet of one record is made from; every text as people read it.
 *
 * @property kind      singular name of the register
 * @property groups    the fields under their headings; blank ones are left out
 * @property missing   facts that its state rests on and that nobody recorded
 * @property related   records that link to it, by kind
 * @property documents  with the SHA-256 of the file, "" for paper
 * @property versions  of a software title, with the number of devices they were found on
 * @property cost      every amount its cost is made of, and the totals a currency; "" where nothing is paid that way
 * @property holders   who answered for it when, and where that is recorded
 * @property contradictions  sentences: what was recorded of holders and does not count
 * @property history   events, newest first
 */
export interface RecordSheetInput {
  readonly kind: string;
  readonly title: string;
  readonly organisation: string;
  readonly date: string;
  readonly seal: string;
  readonly groups: readonly { readonly name: string; readonly facts: readonly Fact[] }[];
  readonly missing: readonly string[];
  readonly related: readonly {
    readonly label: string;
    readonly rows: readonly { readonly title: string; readonly detail: string }[];
  }[];
  readonly versions: readonly {
    readonly version: string;
    readonly devices: number;
    readonly support: string;
    readonly approval: string;
  }[];
  readonly cost: {
    readonly lines: readonly (Amounts & { readonly what: string; readonly where: string; readonly rule: string })[];
    readonly totals: readonly (Amounts & { readonly currency: string })[];
  };
  readonly documents: readonly { readonly name: string; readonly kind: string; readonly sha256: string }[];
  readonly holders: readonly {
    readonly field: string;
    readonly holder: string;
    readonly from: string;
    readonly to: string;
    readonly recorded: string;
    readonly why: string;
  }[];
  readonly contradictions: readonly string[];
  readonly history: readonly {
    readonly seq: number;
    readonly at: string;
    readonly by: string;
    readonly why: string;
    readonly what: string;
  }[];
}

/** Everything that is known of a record on paper: its fields, what belongs to it, who answered for it, its history. */
export function recordSheet(input: RecordSheetInput): ReportDocument {
  const { kind, title, organisation, date, seal, groups, missing, related, documents, holders, history } = input;
  const { versions, cost, contradictions } = input;
  return {
    title: `${kind}: ${title}`,
    organisation,
    date,
    seal,
    blocks: [
      ...(missing.length > 0 ? [{ kind: "paragraph" as const, text: `Not recorded yet: ${missing.join(", ")}.` }] : []),
      ...groups.flatMap(({ name, facts }) => section(name, filled(facts))),
      ...table(
        "Holders",
        ["As", "Who", "From", "To", "Recorded", "Why"],
        holders.map(({ field, holder, from, to, recorded, why }) => [
          field,
          holder === "" ? "nobody recorded" : holder,
          from,
          to,
          recorded,
          why,
        ]),
        [11, 19, 14, 14, 21, 21],
      ),
      ...contradictions.map((text) => ({ kind: "paragraph" as const, text })),
      ...costTable(cost),
      ...table(
        "Versions",
        ["Version", "Devices", "Support", "Approval"],
        versions.map(({ version, devices, support, approval }) => [version, devices, support, approval]),
        [30, 12, 38, 20],
      ),
      ...related.flatMap(({ label, rows }) =>
        table(
          label,
          ["Record", "Details"],
          rows.map((row) => [row.title, row.detail]),
        ),
      ),
      ...table(
        "Documents",
        ["Document", "Kind", "SHA-256"],
        documents.map((document) => [
          document.name,
          document.kind,
          document.sha256 === "" ? "on paper" : document.sha256,
        ]),
        [30, 15, 55],
      ),
      ...table(
        "History",
        ["Event", "When", "Who", "What", "Why"],
        history.map(({ seq, at, by, why, what }) => [seq, at, by, what, why]),
        [8, 18, 16, 34, 24],
      ),
    ],
  };
}

function costTable({ lines, totals }: RecordSheetInput["cost"]): ReportBlock[] {
  if (lines.length === 0) return [];
  const amount = (label: string) => ({ label, width: 15, align: "right" as const });
  return [
    { kind: "heading", text: "Cost" },
    {
      kind: "table",
      columns: [
        { label: "For", width: 16 },
        { label: "On record at", width: 22 },
        { label: "How it was found", width: 32 },
        amount("Paid once"),
        amount("Per year"),
      ],
      rows: [
        ...lines.map(({ what, where, rule, once, year }) => ({ cells: [what, where, rule, once, year] })),
        ...totals.map(({ currency, once, year }) => ({
          cells: [`Total in ${currency}`, "", "", once, year],
          emphasis: "total" as const,
        })),
      ],
    },
  ];
}

function filled(facts: readonly Fact[]): readonly Fact[] {
  return facts.filter(({ value }) => value !== "");
}

function section(name: string, facts: readonly Fact[]): ReportBlock[] {
  return facts.length === 0
    ? []
    : [
        { kind: "heading", text: name },
        { kind: "facts", facts },
      ];
}

function table(
  name: string,
  labels: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  widths: readonly number[] = labels.map(() => 100 / labels.length),
): ReportBlock[] {
  if (rows.length === 0) return [];
  const columns = labels.map((label, i) => ({ label, width: widths[i] ?? 10 }));
  return [
    { kind: "heading", text: name },
    { kind: "table", columns, rows: rows.map((cells) => ({ cells })) },
  ];
}

import { contradictionSentence, holderHistory } from "../../../domain/change/holder-history.ts";
import { amountText } from "../../../domain/cost/amount-text.ts";
import type { RecordCost } from "../../../domain/cost/record-cost.ts";
import { dayInWords } from "../../../domain/licence/day-in-words.ts";
import { missingFacts } from "../../../domain/lifecycle/missing-facts.ts";
import { registerOf } from "../../../domain/registers/all.ts";
import { programsIn } from "../../../domain/registers/installation.ts";
import { fieldOf, valueIn } from "../../../domain/registers/register.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { softwareVersion } from "../../../domain/registers/software-version.ts";
import { textFromValue } from "../../../domain/registers/text-from-value.ts";
import type { ReportDocument } from "../../../domain/reports/document.ts";
import { recordSheet } from "../../../domain/reports/record-sheet.ts";
import type { CalendarDate } from "../../../domain/value/calendar-date.ts";
import type { Fraction } from "../../../domain/value/fraction.ts";
import type { RecordId } from "../../../domain/value/record-id.ts";
import type { Support } from "../../../domain/versions/support.ts";
import type { TitleVersion } from "../../../domain/versions/versions-of-title.ts";
import { engine } from "../../engine/client.ts";
import type { RecordDetail } from "../../engine/engine.ts";
import { dayText, timeText, valueFormat } from "../../ui/local-text.ts";

/** The sheet of one record as it is now. @throws Error when there is no such record */
export async function recordReport(
  id: RegisterId,
  record: RecordId,
  paper: { readonly organisation: string; readonly today: CalendarDate; readonly seal: string },
): Promise<ReportDocument> {
  const register = registerOf(id);
  const [detail, history, documents, cost, versions] = await Promise.all([
    engine.record(id, record),
    engine.history(id, record),
    engine.documentsOf(id, record),
    engine.cost(id, record),
    id === "software" ? engine.versions(record) : [],
  ]);
  if (!detail) throw new Error(`There is no record ${record} in ${register.label}`);
  const shown = register.fields.filter(({ type, hidden, derived }) => type !== "links" && (!hidden || derived));
  const textOf = (field: (typeof shown)[number]) =>
    textFromValue(field, valueIn(field, detail), valueFormat(), () => detail.names[field.id] ?? "");
  const held = register.fields
    .filter((field) => field.held)
    .map(({ id: field, label }) => ({ label, ...holderHistory(history, field) }));
  return recordSheet({
    kind: register.one,
    title: detail.title,
    organisation: paper.organisation,
    date: dayInWords(paper.today),
    seal: paper.seal,
    missing: missingFacts(register, { values: detail.values }),
    groups: [...new Set(shown.map(({ group }) => group))].map((name) => ({
      name,
      facts: shown.filter(({ group }) => group === name).map((field) => ({ label: field.label, value: textOf(field) })),
    })),
    related: [...detail.related, ...programsOf(detail)],
    versions: versions.map(printedVersion),
    cost: printedCost(cost),
    documents: documents.map(({ name, kind, sha256 }) => ({ name, kind, sha256: sha256 ?? "" })),
    holders: held.flatMap(({ label, holdings }) =>
      holdings.map(({ holder, from, to, recordedOn, seq, why }) => ({
        field: label,
        holder,
        from: dayText(from),
        to: to === null ? "now" : dayText(to),
        recorded: `Event ${seq}, ${dayText(recordedOn)}`,
        why,
      })),
    ),
    contradictions: [
      ...detail.contradictions.map(({ says }) => `${says}.`),
      ...held.flatMap(({ label, contradictions }) =>
        contradictions.map((contradiction) => `${label}: ${contradictionSentence(contradiction, dayText)}`),
      ),
    ],
    history: history.map(({ header, fields }) => ({
      seq: header.seq,
      at: timeText(header.at),
      by: header.by.name === "" ? header.by.account : header.by.name,
      why: header.why,
      what: fields
        .map(
          ({ label, before, after }) =>
            `${label}: ${before === "" ? "" : `${before} → `}${after === "" ? "blank" : after}`,
        )
        .join("; "),
    })),
  });
}

/** The programs of an inventory, which its page lists without linking to them. */
function programsOf({ values }: RecordDetail) {
  const rows = programsIn(values).map(({ name, version = "", publisher = "" }) => ({
    title: name,
    detail: [version, publisher].filter((text) => text !== "").join(" · "),
  }));
  return rows.length === 0 ? [] : [{ label: "Programs found", rows }];
}

function printedVersion({ version, devices, record, support }: TitleVersion) {
  const approval = fieldOf(softwareVersion, "approval");
  return {
    version: version === "" ? "not reported" : version,
    devices: devices.length,
    support: supportWords(support),
    approval: textFromValue(approval, record?.values.approval, valueFormat(), () => ""),
  };
}

function supportWords(support: Support): string {
  switch (support.state) {
    case "unknown":
      return "not recorded";
    case "ended":
      return `ended ${dayText(support.last)}`;
    case "ending":
      return `ends ${dayText(support.last)}`;
    case "supported":
      return `until ${dayText(support.last)}`;
  }
}

function printedCost(cost: RecordCost | null) {
  const { money } = valueFormat();
  const text = (minor: Fraction | undefined, currency: string) => (minor ? amountText(minor, currency, money) : "");
  return {
    lines: (cost?.lines ?? []).map(({ source, what, rule, price }) => ({
      what,
      where: source.title,
      rule: price ? rule : `Not counted: ${rule}`,
      once: price?.paid === "once" ? text(price.minor, price.currency) : "",
      year: price?.paid === "year" ? text(price.minor, price.currency) : "",
    })),
    totals: (cost?.totals ?? []).map(({ currency, once, year }) => ({
      currency,
      once: text(once, currency),
      year: text(year, currency),
    })),
  };
}

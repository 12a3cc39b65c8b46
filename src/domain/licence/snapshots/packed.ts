import type { RecordId } from "../../value/record-id.ts";
import type { InstallationFact, LicenceFacts } from "../facts.ts";
import { compareText, compareTitle } from "../installed-devices.ts";
import { lazyStep } from "../lazy-step.ts";
import type { PositionLine, PositionRow, PositionStep } from "../position-line.ts";

/** A record that rows and installations name by its place in the list of all. */
export type PackedRecord = Pick<PositionRow, "register" | "id" | "title" | "decision" | "against">;

/**
 * Installations of one program of one product. A device takes part once for each installation.
 *
 * @property on  places of the devices in the list of records, rising, each as its difference to the one before (of the
 *               first, to 0): most of them are one digit
 */
export interface PackedProgram {
  readonly product: RecordId;
  readonly rawName: string;
  readonly version: string;
  readonly on: readonly number[];
}

/**
 * A step of a line.
 *
 * @property rows  three numbers a row: place of its record as a difference to the row before, what it counts, place of
 *                 its sentence in the list of all
 */
export type PackedStep = Omit<PositionStep, "rows"> & { readonly rows: readonly number[] };

/** A line whose steps are packed. */
export type PackedLine = Omit<PositionLine, "steps"> & { readonly steps: readonly PackedStep[] };

/** What there is much of in a position, packed: each record and sentence is written once. */
export interface Packed {
  readonly records: readonly PackedRecord[];
  readonly sentences: readonly string[];
  readonly installations: readonly PackedProgram[];
  readonly lines: readonly PackedLine[];
}

/** Packs installations and lines. The order of the installations makes no difference to the result. */
export function packed(facts: LicenceFacts, lines: readonly PositionLine[]): Packed {
  const records = createPlaces<PackedRecord>(
    ({ register, id, title, decision = "", against }) =>
      `${register} ${id} ${decision} ${against ? `${against.term} ${against.right}` : ""} ${title}`,
  );
  const sentences = createPlaces<string>((sentence) => sentence);
  // Devices come first and in the order in which rows name them, so that the differences are small.
  const byTitle = [...facts.devices].sort(compareTitle);
  const placeOf = new Map<RecordId, number>();
  for (const { id, title } of byTitle) placeOf.set(id, records.of({ register: "hardware", id, title }));
  const deviceAt = (id: RecordId): number => {
    const place = placeOf.get(id) ?? records.of({ register: "hardware", id, title: id });
    placeOf.set(id, place);
    return place;
  };
  const installations = packedPrograms(facts.installations, deviceAt);
  const packedLines = lines.map((line) => ({
    ...line,
    steps: line.steps.map(({ side, label, quantity, rows }) => {
      const numbers: number[] = [];
      let before = 0;
      for (const { counts, sentence, ...record } of rows) {
        const place = records.of(record);
        numbers.push(place - before, counts, sentences.of(sentence));
        before = place;
      }
      return { side, label, quantity, rows: numbers };
    }),
  }));
  return { records: records.all, sentences: sentences.all, installations, lines: packedLines };
}

/** The installations again; undefined where one stands on a place that holds no record. */
export function unpackedInstallations({ records, installations }: Packed): readonly InstallationFact[] | undefined {
  const facts: InstallationFact[] = [];
  for (const { product, rawName, version, on } of installations) {
    let place = 0;
    for (const difference of on) {
      place += difference;
      const device = records[place];
      if (!device) return undefined;
      facts.push({ product, device: device.id, rawName, version });
    }
  }
  return facts;
}

/** The lines again, their rows made when somebody looks; undefined where a row stands on a place that holds nothing. */
export function unpackedLines({ records, sentences, lines }: Packed): readonly PositionLine[] | undefined {
  const isWhole = lines.every(({ steps }) =>
    steps.every(({ rows }) => rowsFit(rows, records.length, sentences.length)),
  );
  if (!isWhole) return undefined;
  return lines.map((line) => ({
    ...line,
    steps: line.steps.map(({ side, label, quantity, rows }) =>
      lazyStep(side, label, quantity, () => unpackedRows(rows, records, sentences)),
    ),
  }));
}

function packedPrograms(
  installations: readonly InstallationFact[],
  deviceAt: (id: RecordId) => number,
): readonly PackedProgram[] {
  const programs = new Map<string, { fact: InstallationFact; on: number[] }>();
  for (const fact of installations) {
    const key = `${fact.product}\n${fact.rawName}\n${fact.version}`;
    const known = programs.get(key);
    if (known) known.on.push(deviceAt(fact.device));
    else programs.set(key, { fact, on: [deviceAt(fact.device)] });
  }
  return [...programs]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, { fact, on }]) => {
      const rising = on.sort((a, b) => a - b);
      const { product, rawName, version } = fact;
      return { product, rawName, version, on: rising.map((place, at) => place - (rising[at - 1] ?? 0)) };
    });
}

function rowsFit(rows: readonly number[], records: number, sentences: number): boolean {
  let place = 0;
  for (let at = 0; at < rows.length; at += 3) {
    const [difference = -1, counts, sentence = -1] = rows.slice(at, at + 3);
    place += difference;
    if (counts === undefined || place < 0 || place >= records || sentence < 0 || sentence >= sentences) return false;
  }
  return true;
}

function unpackedRows(
  numbers: readonly number[],
  records: readonly PackedRecord[],
  sentences: readonly string[],
): readonly PositionRow[] {
  const rows: PositionRow[] = [];
  let place = 0;
  for (let at = 0; at < numbers.length; at += 3) {
    place += numbers[at] ?? 0;
    const record = records[place];
    const sentence = sentences[numbers[at + 2] ?? -1];
    if (record && sentence !== undefined) rows.push({ ...record, counts: numbers[at + 1] ?? 0, sentence });
  }
  return rows;
}

/** Gives each different value a place in a list, in the order in which they come. */
function createPlaces<T>(keyOf: (value: T) => string): {
  readonly of: (value: T) => number;
  readonly all: readonly T[];
} {
  const places = new Map<string, number>();
  const all: T[] = [];
  return {
    all,
    of: (value) => {
      const key = keyOf(value);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      return all.push(value) - 1;
    },
  };
}

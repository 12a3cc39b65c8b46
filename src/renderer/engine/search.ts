import { registerOf, registers } from "../../domain/registers/all.ts";
import { isRetired, type RegisterRecord } from "../../domain/registers/register.ts";
import { isRegisterId, type RegisterId } from "../../domain/registers/register-id.ts";
import { createProgramNames } from "../../domain/search/program-names.ts";
import { recordTexts } from "../../domain/search/record-texts.ts";
import { createTextIndex, type Hit } from "../../domain/search/text-index.ts";
import { deviceKeyFromLink } from "../../domain/value/device-link.ts";
import { asRecordId, type RecordId } from "../../domain/value/record-id.ts";
import type { Core } from "./core.ts";
import type { Recognition } from "./recognition.ts";
import { type RecordFound, recordFound } from "./record-found.ts";
import { createSlicedWork } from "./sliced-work.ts";
import type { Tables } from "./tables.ts";

/**
 * The name of a program found on devices.
 *
 * @property title  the software title it is recognised as, if any
 */
export interface ProgramFound {
  readonly name: string;
  readonly devices: number;
  readonly title: { readonly id: RecordId; readonly name: string } | null;
}

/** How well something fits what was typed. */
export type Fit = Pick<Hit, "cost" | "exact" | "forgiven">;

/**
 * What was found, best first.
 *
 * @property matching  how many records of each register fit, listed or not
 * @property complete  false while the registers, or the programs found on devices, are still being read
 */
export interface SearchAnswer {
  readonly records: readonly (RecordFound & Fit)[];
  readonly programs: readonly (ProgramFound & Fit)[];
  readonly matching: ReadonlyMap<RegisterId, number>;
  readonly complete: boolean;
}

/** Searching everything. */
export interface SearchCalls {
  /** Records and programs that hold every word typed, wherever it stands in them, with a typing error forgiven. */
  search(text: string): Promise<SearchAnswer>;
  /** The device that a link or a scanned label names by its id, asset tag or name; null when there is none. */
  deviceOf(key: string): Promise<RecordId | null>;
  /** Answers once everything can be found. */
  searchComplete(): Promise<void>;
  /** These records as `search` gives them, without those that are not there (any more). */
  recordsFound(
    which: readonly { readonly register: RegisterId; readonly id: RecordId }[],
  ): Promise<readonly RecordFound[]>;
}

const MOST_RECORDS = 30;
const MOST_PROGRAMS = 8;

/** Records no one looks for: settings and snapshots have places of their own, inventories are found by device and program. */
const NOT_LISTED: readonly RegisterId[] = [
  "organisation",
  "installation",
  "savedView",
  "importProfile",
  "positionSnapshot",
  "publisherFigure",
  "scenario",
];

/** How long the first screen has the worker to itself before the index is made. */
const AFTER_START_MS = 400;

/**
 * Search over the registers. The index is made in slices after the start and brought up with each commit; the
 * installations are waited for only after everything else can be found.
 *
 * @param begins  soon after the start, or only when somebody searches: an earlier day is mostly looked at for something else
 */
export function createSearch(
  core: Core,
  tables: Tables,
  recognition: Recognition,
  begins: "soon" | "asked" = "soon",
): SearchCalls {
  const records = createTextIndex();
  const programs = createTextIndex();
  const programNames = createProgramNames();
  let installationsRead = false;

  const take = ({ register, id }: RegisterRecord): void => {
    // As it is now, not as it was when it was put on the list.
    const record = core.registers.of(register).get(id);
    if (!record) return;
    if (register === "installation") {
      for (const number of programNames.note(record)) {
        const { name = "", publisher = "" } = programNames.at(number) ?? {};
        programs.put(String(number), { names: [name], others: [publisher], last: false });
      }
    } else if (record.withdrawn) records.remove(`${register} ${id}`);
    else records.put(`${register} ${id}`, recordTexts(registerOf(register), record));
  };

  const work = createSlicedWork(take);
  const listed = registers.filter(({ id }) => !NOT_LISTED.includes(id));
  const build = async (): Promise<void> => {
    for (const { id } of listed) work.add([...core.registers.of(id).values()]);
    await work.done();
    await core.registers.whole();
    installationsRead = true;
    work.add([...core.registers.of("installation").values()]);
    await work.done();
  };
  let built: Promise<void> | null = begins === "soon" ? afterStart().then(build) : null;
  const begin = (): Promise<void> => {
    built ??= build();
    return built;
  };
  core.onChanged((changed) => work.add(changed.filter(({ register }) => register !== "organisation")));

  const programsFor = (text: string): (ProgramFound & Fit)[] =>
    programs.find(text, MOST_PROGRAMS * 3).flatMap(({ key, cost, exact, forgiven }) => {
      const found = programNames.at(Number(key));
      if (!found || found.devices === 0) return [];
      const id = recognition.productOf(found.name, found.publisher, found.version);
      const title = id === undefined ? null : { id, name: core.registers.nameOf("software", id) };
      return [{ name: found.name, devices: found.devices, title, cost, exact, forgiven }];
    });

  return {
    search: async (text) => {
      const scanned = deviceKeyFromLink(text);
      if (scanned !== undefined) return scannedAnswer(tables, deviceOf(core, scanned));
      void begin();
      work.hurry();
      const matching = new Map<RegisterId, number>();
      const hits = records.find(text, MOST_RECORDS, (key) => {
        const register = registerIn(key);
        if (register) matching.set(register, (matching.get(register) ?? 0) + 1);
      });
      return {
        matching,
        records: hits.flatMap(({ key, cost, exact, forgiven }) => {
          const record = recordOf(core, key);
          return record ? [{ ...recordFound(tables, record, text), cost, exact, forgiven }] : [];
        }),
        programs: programsFor(text).slice(0, MOST_PROGRAMS),
        complete: installationsRead && work.isDone(),
      };
    },
    deviceOf: async (key) => deviceOf(core, key)?.id ?? null,
    searchComplete: async () => {
      await begin();
      await work.done();
    },
    recordsFound: async (which) =>
      which.flatMap(({ register, id }) => {
        const record = recordOf(core, `${register} ${id}`);
        return record && !record.withdrawn ? [recordFound(tables, record, "")] : [];
      }),
  };
}

function afterStart(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, AFTER_START_MS));
}

/** The record that a key of the index stands for. */
function recordOf(core: Core, key: string): RegisterRecord | undefined {
  const register = registerIn(key);
  return register ? core.registers.of(register).get(asRecordId(key.slice(key.indexOf(" ") + 1))) : undefined;
}

function registerIn(key: string): RegisterId | undefined {
  const id = key.slice(0, key.indexOf(" "));
  return isRegisterId(id) ? id : undefined;
}

/** The device with this id, else with this asset tag, else of this name; one in use is preferred. */
function deviceOf(core: Core, key: string): RegisterRecord | undefined {
  const devices = core.registers.of("hardware");
  const wanted = key.toLowerCase();
  const fitting = (field: string) => {
    const found = [...devices.values()].filter(
      ({ withdrawn, values }) => !withdrawn && String(values[field] ?? "").toLowerCase() === wanted,
    );
    return found.find((device) => !isRetired(registerOf("hardware"), device)) ?? found[0];
  };
  return devices.get(asRecordId(key)) ?? fitting("tag") ?? fitting("name");
}

/** What a scanned label means: that device and nothing else. */
function scannedAnswer(tables: Tables, device: RegisterRecord | undefined): SearchAnswer {
  const found = device ? [{ ...recordFound(tables, device, ""), cost: 0, exact: true, forgiven: false }] : [];
  return { records: found, programs: [], matching: new Map(), complete: true };
}

import { join } from "node:path";
import { _electron } from "playwright-core";
import { build } from "vite";
import { describe, it } from "vitest";
import type { ChangeSet } from "../../src/domain/change/change-set.ts";
import { asRecordId } from "../../src/domain/value/record-id.ts";
import { type DatedChange, writeJournal } from "../builders/dated-journal.ts";
import { largeOrganisation } from "../builders/large-organisation.ts";
import { ELECTRON, freshFolder, go, open, PROJECT, programArguments } from "../e2e/program.ts";
import { median, ms, ratio, report, shown, timed } from "./measured.ts";

const DEVICES = 20_000;
const EVENTS = 200_000;
const ROUNDS = 5;
const OPEN = "open the register and first paint";
const SORT = "sort by a text column";
const FILTER = "filter keystroke";
const DAY = "switch to a day a year back";

/** An organisation as it was two years ago, and what happened to its devices since: mostly small edits. */
function* history(): Generator<DatedChange> {
  const begin = Date.UTC(2024, 0, 2);
  for (const changeSet of largeOrganisation({ devices: DEVICES, installationsPerDevice: 25, titles: 1_000 })) {
    yield { at: new Date(begin).toISOString(), changeSet };
  }
  const until = Date.UTC(2026, 10, 1);
  for (let i = 0; i < EVENTS; i++) {
    const device = i % DEVICES;
    const round = Math.floor(i / DEVICES);
    const changeSet: ChangeSet = {
      why: "Moved",
      source: { kind: "form" },
      changes: [
        {
          register: "hardware",
          id: asRecordId(`hardware-${device}`),
          label: `T-${device} PC-${device}`,
          act: "edit",
          fields: { costCentre: [round === 0 ? null : `CC-${round - 1}`, `CC-${round}`] },
        },
      ],
    };
    yield { at: new Date(begin + ((until - begin) * i) / EVENTS).toISOString(), changeSet };
  }
}

type Times = Map<string, number[]>;

async function note(times: Times, name: string, job: () => Promise<unknown>): Promise<void> {
  const took = await timed(job);
  times.set(name, [...(times.get(name) ?? []), took]);
}

/** The same rows in a bare table of the same library, in a page of the same Electron. */
async function bareTable(): Promise<{ readonly times: Times; readonly frames: Frames }> {
  // The runner's own environment would have it built for development.
  process.env.NODE_ENV = "production";
  const built = await build({
    configFile: false,
    logLevel: "error",
    define: { "process.env.NODE_ENV": '"production"' },
    build: {
      write: false,
      target: "chrome114",
      lib: { entry: join(PROJECT, "test/bench/bare-table.tsx"), formats: ["iife"], name: "bare" },
    },
  });
  const [output] = [built].flat();
  const chunk = output && "output" in output ? output.output[0] : undefined;
  if (!chunk) throw new Error("The bare table was not built");
  const [, ...switches] = programArguments([]);
  const app = await _electron.launch({
    executablePath: ELECTRON,
    args: [join(PROJECT, "test/bench/alone"), ...switches],
  });
  const page = await app.firstWindow();
  await page.setContent('<div id="root"></div>');
  await page.addScriptTag({ content: chunk.code });
  const times: Times = new Map();
  const cell = (text: string) => shown(page, ".cell", new RegExp(`^${text}$`));
  for (let round = 0; round < ROUNDS; round++) {
    await note(times, OPEN, async () => {
      await page.locator("#open").click();
      await cell("T-000000");
    });
    await note(times, SORT, async () => {
      await page.locator("#sort").click();
      await cell("T-000040");
    });
    await page.locator("#sort").click();
    await page.getByLabel("Filter").focus();
    await note(times, FILTER, async () => {
      await page.keyboard.type("7");
      await shown(page, "output", /^(?!20000)\d+ rows$/);
    });
    await page.getByLabel("Filter").fill("");
    if (round < ROUNDS - 1) await page.locator("#open").click();
  }
  const frames = await page.evaluate(scrolled);
  await app.close();
  return { times, frames };
}

/** The program over the organisation: its register of devices, and days a year back. */
async function muster(): Promise<{ readonly times: Times; readonly frames: Frames }> {
  const data = freshFolder("bench-registers");
  await writeJournal(data, history());
  const { app, page } = await open(data);
  page.setDefaultTimeout(180_000);
  await shown(page, "h1", /Overview/);
  const times: Times = new Map();
  const cell = (text: string) => shown(page, "[role=grid] [data-cell]", new RegExp(`^${text}$`));
  const model = page.getByRole("columnheader", { name: /^Model/ }).getByText("Model");
  for (let round = 0; round < ROUNDS; round++) {
    await note(times, OPEN, async () => {
      await go(page, "Hardware");
      await cell("T-000001");
    });
    await note(times, SORT, async () => {
      await model.click();
      await cell("T-010040");
    });
    await model.click();
    await model.click();
    await page.keyboard.press("Control+f");
    await note(times, FILTER, async () => {
      await page.keyboard.type("7");
      await shown(page, "main *", /^[\d.,\s]+ of [\d.,\s]+ rows$/);
    });
    await page.locator(":focus").fill("");
    await go(page, "Overview");
  }
  await go(page, "Hardware");
  await cell("T-000001");
  const frames = await page.evaluate(scrolled);
  for (const day of ["2025-11-01", "2025-11-02", "2025-11-03"]) {
    await note(times, DAY, async () => {
      await page.getByLabel("As at: the day that everything shows").fill(day);
      await page.keyboard.press("Enter");
      await shown(page, "[role=status] strong", new RegExp(`${Number(day.slice(8))} Nov 2025`));
      await cell("T-00000\\d");
    });
  }
  await app.close();
  return { times, frames };
}

describe("registers", () => {
  it("of 20,000 devices and 500,000 installations, against a bare table, and of a day a year back", async () => {
    const bare = await bareTable();
    const whole = await muster();
    const rows = [OPEN, SORT, FILTER].map((name) => {
      const [ours, theirs] = [whole, bare].map(({ times }) => median(times.get(name) ?? []));
      return [name, `${ms(ours ?? 0)}, bare ${ms(theirs ?? 0)}, ${ratio((ours ?? 0) / (theirs ?? 1))}`];
    });
    const scroll = ({ slow, all, longest }: Frames) => `${slow} of ${all} frames over 34 ms, longest ${ms(longest)}`;
    report(`${DEVICES} devices, ${DEVICES * 25} installations, ${EVENTS} events; medians of ${ROUNDS}`, {
      ...Object.fromEntries(rows),
      scrolling: scroll(whole.frames),
      "scrolling, bare": scroll(bare.frames),
      [DAY]: ms(median(whole.times.get(DAY) ?? [])),
    });
  });
});

/** How evenly the frames came while a table was scrolled. */
interface Frames {
  readonly slow: number;
  readonly all: number;
  readonly longest: number;
}

/** Scrolls the table for two seconds and looks at the time between frames. Runs in the page. */
async function scrolled(): Promise<Frames> {
  const scroller = [...document.querySelectorAll<HTMLElement>("[role=grid], [role=grid] *, #table")].find(
    (element) => element.scrollHeight > element.clientHeight * 4 && getComputedStyle(element).overflowY !== "visible",
  );
  const gaps: number[] = [];
  let last = performance.now();
  const end = last + 2_000;
  while (last < end) {
    scroller?.scrollBy(0, 900);
    await new Promise(requestAnimationFrame);
    const now = performance.now();
    gaps.push(now - last);
    last = now;
  }
  return { slow: gaps.filter((gap) => gap > 34).length, all: gaps.length, longest: Math.max(...gaps) };
}

import { posix, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { importsOf } from "./imports.ts";
import { forbidden, LAYERS } from "./layers.ts";
import { sources } from "./sources.ts";

/** What is wrong with a file of this text, were it to lie there. */
function faults(file: string, text: string): readonly string[] {
  const none = LAYERS.some(({ holds }) => holds.test(file)) ? [] : [`${file} lies in no layer`];
  return [...none, ...importsOf(file, text).flatMap((target) => forbidden(file, target) ?? [])];
}

/** One forbidden import a row: the file, its planted line, and the layer whose reason is told. */
const PLANTED: readonly (readonly [string, string, string])[] = [
  ["domain/value/money.ts", 'import { useState } from "react";', "domain"],
  ["domain/value/money.ts", 'import { readFileSync } from "node:fs";', "domain"],
  ["domain/licence/position.ts", 'import { store } from "../../renderer/data/store.ts";', "domain"],
  ["main/bridge/requests.ts", 'import { newJournal } from "../journal/journal.ts";', "main/bridge"],
  ["main/bridge/requests.ts", 'import { ipcMain } from "electron";', "main/bridge"],
  ["main/journal/journal.ts", 'import type { Line } from "../../domain/licence/position.ts";', "main"],
  ["main/window.ts", 'import { App } from "../renderer/app/App.tsx";', "main"],
  ["renderer/formats/csv.ts", 'import Dexie from "dexie";', "renderer/formats"],
  ["renderer/formats/csv.ts", 'import { position } from "../../domain/licence/position.ts";', "renderer/formats"],
  ["renderer/data/store.ts", 'import { theme } from "../ui/theme.ts";', "renderer/data"],
  ["renderer/engine/core.ts", 'import { answerRequests } from "../../main/answer-requests.ts";', "renderer/engine"],
  ["renderer/formats/xlsx-writer.ts", 'import dayjs from "dayjs";', "renderer/formats"],
  ["renderer/features/labels/LabelPages.tsx", 'import bwip from "bwip-js/generic";', "renderer/features"],
  ["renderer/features/imports/ReadingStep.tsx", 'import { read } from "xlsx";', "renderer/features"],
  ["renderer/engine/core.ts", 'import { useMemo } from "react";', "renderer/engine"],
  ["renderer/ui/Screen.tsx", 'export { Row } from "../features/imports/Row.tsx";', "renderer/ui"],
  ["renderer/features/imports/Row.tsx", 'import { Sum } from "../licences/Sum.tsx";', "renderer/features"],
  ["renderer/features/imports/Row.tsx", 'import { store } from "../../data/store.ts";', "renderer/features"],
  ["renderer/app/App.tsx", 'const store = await import("../data/store.ts");', "renderer/app"],
  ["renderer/index.tsx", 'import "dexie";', "renderer/app"],
];

describe("the layers", () => {
  it("import only what the table in docs/architecture.md allows, and leave no file outside", () => {
    const files = sources("src", /\.tsx?$/);
    const found = files.flatMap(({ path, text }) => faults(relative("src", path).replaceAll("\\", posix.sep), text));
    expect(found).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(PLANTED)("catch a planted fault and say why: %s with %s", (file, line, layer) => {
    const because = LAYERS.find(({ name }) => name === layer)?.because;
    expect(faults(file, `/** A file. */\n${line}\n`)).toEqual([
      expect.stringContaining(`${layer} may not: ${because}`),
    ]);
  });

  it("are each tried with a planted fault", () => {
    expect(LAYERS.map(({ name }) => name).filter((name) => !PLANTED.some(([, , layer]) => layer === name))).toEqual([]);
  });

  it.each(["elsewhere/file.ts", "renderer/more/file.ts", "renderer/features/loose.ts", "file.ts"])(
    "have no place for %s",
    (file) => {
      expect(faults(file, "export const one = 1;")).toEqual([`${file} lies in no layer`]);
    },
  );

  it.each([
    ["renderer/features/imports/Row.tsx", 'import { Cell } from "./Cell.tsx";'],
    ["domain/licence/position.ts", 'import { day } from "../value/calendar-date.ts";'],
    ["domain/audits/questions.ts", 'import seed from "../../../resources/seeds/questions.json" with { type: "json" };'],
    ["main/journal/journal.ts", 'import { open } from "node:fs/promises";'],
    ["renderer/ui/Screen.tsx", '// import { Row } from "../features/imports/Row.tsx";'],
  ])("allow %s to have %s", (file, line) => {
    expect(faults(file, line)).toEqual([]);
  });
});

describe("the reader of imports", () => {
  it.each([
    ["a statement over several lines", 'import {\n  a,\n  type B,\n} from "./a.ts";', "app/a.ts"],
    ["types only", 'import type { A } from "../a.ts";', "a.ts"],
    ["an effect", 'import "./a.css";', "app/a.css"],
    ["a re-export", 'export { a } from "./a.ts";', "app/a.ts"],
    ["a call", 'const a = await import("./a.ts");', "app/a.ts"],
    ["a required package", 'const a = require("a");', "a"],
    ["a worker's address", 'new Worker(new URL("./a.ts", import.meta.url), { type: "module" });', "app/a.ts"],
    ["a bundler's question", 'import A from "./a.ts?worker";', "app/a.ts"],
  ])("sees %s", (_form, text, target) => {
    expect(importsOf("app/file.ts", text)).toEqual([target]);
  });
});

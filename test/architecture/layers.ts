/** One layer: the files it holds, what they may import, and why not more. Packages by name, folders under src by path. */
export interface Layer {
  readonly name: string;
  readonly holds: RegExp;
  readonly mayImport: readonly RegExp[];
  readonly because: string;
}

const UI_PACKAGES = /^(react|react-dom|zustand|@mantine|@tabler|@tanstack)(\/|$)/;
const NODE = /^(node:|electron$)/;

/** The layers of docs/architecture.md. The first that holds a file decides. */
export const LAYERS: readonly Layer[] = [
  {
    name: "domain",
    holds: /^domain\//,
    mayImport: [/^domain\//, /^@noble\/hashes/, /^\.\.\/resources\/seeds\//],
    because: "rules must be testable with values alone",
  },
  {
    name: "main/bridge",
    holds: /^main\/bridge\//,
    mayImport: [/^main\/bridge\//, /^zod$/, /^electron$/],
    because: "the contract loads in both processes",
  },
  {
    name: "main",
    holds: /^main\//,
    mayImport: [/^main\//, /^domain\/(value|journal)\//, NODE, /^zod$/],
    because: "the hands hold no rules",
  },
  {
    name: "formats",
    holds: /^renderer\/formats\//,
    mayImport: [/^renderer\/formats\//, /^domain\//, /^(xlsx|papaparse|chardet|fflate)$/],
    because: "formats know tables, never screens or storage",
  },
  {
    name: "data",
    holds: /^renderer\/data\//,
    mayImport: [/^renderer\/data\//, /^domain\//, /^dexie$/],
    because: "storage knows the model, never the screen",
  },
  {
    name: "engine",
    holds: /^renderer\/engine\//,
    mayImport: [/^renderer\/(engine|data|formats)\//, /^domain\//, /^main\/bridge\//, /^comlink$/, /^@noble\/hashes/],
    because: "the engine works off the window's thread and knows no screen",
  },
  {
    name: "ui",
    holds: /^renderer\/ui\//,
    mayImport: [
      /^renderer\/ui\//,
      /^domain\/(value|registers|reports|change)\//,
      /^main\/bridge\/commands/,
      /^renderer\/engine\/engine\.ts$/,
      UI_PACKAGES,
    ],
    because: "blocks know no feature",
  },
  {
    name: "feature",
    holds: /^renderer\/features\//,
    mayImport: [
      /^renderer\/ui\//,
      /^renderer\/engine\/(client|engine)\.ts$/,
      /^renderer\/host\.ts$/,
      /^domain\//,
      /^main\/bridge\//,
      /^\.\.\/resources\/seeds\//,
      UI_PACKAGES,
    ],
    because: "features meet only in app/, and reach records only through the engine",
  },
  {
    name: "app",
    holds: /^renderer\//,
    mayImport: [/^renderer\//, /^domain\//, /^main\/bridge\//, /^comlink$/, UI_PACKAGES],
    because: "the app is the one place that knows every feature",
  },
];

/**
 * Why a file may not import something, or undefined when it may.
 *
 * @param file    path under src, e.g. `domain/value/money.ts`
 * @param target  path under src, `../resources/…`, or the name of a package
 */
export function forbidden(file: string, target: string): string | undefined {
  const layer = LAYERS.find(({ holds }) => holds.test(file));
  if (!layer) return `${file} lies in no layer`;
  if (layer.mayImport.some((allowed) => allowed.test(target))) return undefined;
  const own = /^renderer\/features\/[^/]+\//.exec(file)?.[0];
  if (own && target.startsWith(own)) return undefined;
  return `${file} imports ${target}, but ${layer.name} may not: ${layer.because}`;
}

/** One layer: the files it holds, what they may import, and why not more. Packages by name, folders under src by path. */
export interface Layer {
  readonly name: string;
  readonly holds: RegExp;
  readonly mayImport: readonly RegExp[];
  readonly because: string;
}

const UI_PACKAGES = /^(react|react-dom|zustand|@mantine|@tabler|@tanstack)(\/|$)/;
const CONTRACT = /^main\/bridge\//;
const SEEDS = /^\.\.\/resources\/seeds\//;
const EXAMPLES = /^\.\.\/resources\/examples\//;

/** The layers of docs/architecture.md. A file belongs to the one that holds it; none overlap. */
export const LAYERS: readonly Layer[] = [
  {
    name: "domain",
    holds: /^domain\//,
    mayImport: [/^domain\//, /^@noble\/hashes\//, SEEDS, EXAMPLES],
    because: "rules must be testable with values alone",
  },
  {
    name: "main/bridge",
    holds: CONTRACT,
    mayImport: [CONTRACT, /^zod$/],
    because: "the contract loads in both processes",
  },
  {
    name: "main",
    holds: /^main\/(?!bridge\/)/,
    mayImport: [/^main\//, /^domain\/(value|journal)\//, /^node:/, /^electron$/, /^zod$/],
    because: "the hands hold no rules",
  },
  {
    name: "renderer/formats",
    holds: /^renderer\/formats\//,
    mayImport: [
      /^renderer\/formats\//,
      /^domain\/(value|intake)\//,
      /^(xlsx|papaparse|chardet|fflate|fast-xml-parser)$/,
    ],
    because: "formats know cells, not licences",
  },
  {
    name: "renderer/data",
    holds: /^renderer\/data\//,
    mayImport: [/^renderer\/data\//, /^domain\//, /^dexie$/],
    because: "storage knows the model, never the screen",
  },
  {
    name: "renderer/engine",
    holds: /^renderer\/engine\//,
    mayImport: [/^renderer\/(engine|data|formats)\//, /^domain\//, CONTRACT, /^comlink$/, /^@noble\/hashes\//],
    because: "the engine works off the window's thread and knows no screen",
  },
  {
    name: "renderer/ui",
    holds: /^renderer\/ui\//,
    mayImport: [
      /^renderer\/ui\//,
      /^domain\/(value|registers|reports|change|search)\//,
      /^main\/bridge\/commands\.ts$/,
      /^renderer\/engine\/(engine|[a-z-]+-calls)\.ts$/,
      UI_PACKAGES,
      /^bwip-js\/generic$/,
    ],
    because: "blocks know no feature",
  },
  {
    name: "renderer/features",
    holds: /^renderer\/features\/[^/]+\//,
    mayImport: [
      /^renderer\/ui\//,
      /^renderer\/engine\/(client|engine|[a-z-]+-calls)\.ts$/,
      /^renderer\/host\.ts$/,
      /^domain\//,
      CONTRACT,
      SEEDS,
      UI_PACKAGES,
    ],
    because: "features meet only in app/, and reach records only through the engine",
  },
  {
    name: "renderer/app",
    holds: /^renderer\/(app\/|[^/]+$)/,
    mayImport: [/^renderer\/(?!data\/)/, /^domain\//, CONTRACT, /^comlink$/, UI_PACKAGES],
    because: "the app knows every feature, but reaches records only through the engine",
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
  const own = /^renderer\/features\/[^/]+\//.exec(file)?.[0];
  if (own && target.startsWith(own)) return undefined;
  if (layer.mayImport.some((allowed) => allowed.test(target))) return undefined;
  return `${file} imports ${target}, but ${layer.name} may not: ${layer.because}`;
}

import { posix } from "node:path";

const STATEMENT = /(?:^|\n)\s*(?:import|export)\b[^;"']*?\bfrom\s*["']([^"']+)["']/g;
const EFFECT = /(?:^|\n)\s*import\s*["']([^"']+)["']/g;
const CALL = /\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/g;
const ADDRESS = /\bnew URL\(\s*["'`](\.[^"'`]+)["'`]/g;

/**
 * What a file imports, in whichever way: statements, also of types only, calls, and addresses of workers.
 *
 * @param file  path under src, e.g. `domain/value/money.ts`
 * @param text  the file's text
 * @returns     paths under src, `../resources/…` for what lies beside it, and names of packages
 */
export function importsOf(file: string, text: string): readonly string[] {
  const code = withoutComments(text);
  return [STATEMENT, EFFECT, CALL, ADDRESS].flatMap((form) =>
    [...code.matchAll(form)].map(([, target = ""]) => {
      const plain = target.replace(/\?.*$/, "");
      return plain.startsWith(".") ? posix.join(posix.dirname(file), plain) : plain;
    }),
  );
}

/** Comments out, so that a word in one is no import. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

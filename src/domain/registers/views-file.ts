import { isObject } from "../value/json-object.ts";
import { failed, ok, type Result } from "../value/result.ts";
import { REGISTER_IDS, type RegisterId } from "./register-id.ts";
import { setupFrom, setupFromText, type TableSetup, textFromSetup } from "./table-setup.ts";

/**
 * A saved view as it goes from one machine to another.
 *
 * @property tab    its place among the tabs over the table, 1 for the first; null when it is in the menu only
 * @property opens  the register opens with it
 */
export interface FiledView {
  readonly register: RegisterId;
  readonly name: string;
  readonly tab: number | null;
  readonly opens: boolean;
  readonly setup: TableSetup;
}

const FORMAT = "muster-views";
const VERSION = 1;
const LONGEST_NAME = 200;

/** A file of views: JSON that people can read as well. Views whose setup can't be read are left out. */
export function viewsFile(views: readonly (Omit<FiledView, "setup"> & { readonly setup: string })[]): string {
  const filed = views.flatMap(({ register, name, tab, opens, setup }) => {
    const read = setupFromText(setup);
    return read ? [{ register, name, tab, opens, setup: JSON.parse(textFromSetup(read)) }] : [];
  });
  return `${JSON.stringify({ format: FORMAT, version: VERSION, views: filed }, null, 2)}\n`;
}

/** The views in a file. It is taken whole or not at all: a problem names the first view that can't be read. */
export function viewsFromFile(fileName: string, text: string): Result<readonly FiledView[]> {
  const file = read(text);
  if (!isObject(file) || file.format !== FORMAT || !Array.isArray(file.views)) {
    return failed(
      "no-views-file",
      `“${fileName}” is no file of views, and nothing was changed. Choose one that was saved with “Save all views to a file”.`,
    );
  }
  if (file.version !== VERSION) {
    return failed(
      "views-file-version",
      `“${fileName}” was written by another version of Muster, and nothing was changed. Read it with that version or a newer one.`,
    );
  }
  const views: FiledView[] = [];
  for (const [at, each] of file.views.entries()) {
    const view = viewFrom(each);
    if (!view) {
      return failed(
        "views-file-damaged",
        `View ${at + 1} of ${file.views.length} in “${fileName}” can't be read, and nothing was changed. Save the file anew where it came from.`,
      );
    }
    views.push(view);
  }
  return ok(views);
}

function viewFrom(each: unknown): FiledView | undefined {
  if (!isObject(each)) return undefined;
  const { name, tab = null, opens = false } = each;
  const register = REGISTER_IDS.find((id) => id === each.register);
  const setup = setupFrom(each.setup);
  const isNamed = typeof name === "string" && name.trim() !== "" && name.length <= LONGEST_NAME;
  const isPlaced = tab === null || (typeof tab === "number" && Number.isSafeInteger(tab) && tab > 0);
  if (register === undefined || !setup || !isNamed || !isPlaced || typeof opens !== "boolean") return undefined;
  return { register, name: name.trim(), tab, opens, setup };
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The caller says that it is no file of views.
    return undefined;
  }
}

import type { HiddenCells, ImportChoices } from "../../../domain/intake/draft.ts";
import { FIXED_WIDTH, fixedWidthAt } from "../../../domain/intake/text-reading.ts";
import { isRegisterId } from "../../../domain/registers/register-id.ts";
import { encodingNamed } from "../../formats/text-in-encoding.ts";
import { type Job, textOption } from "./job.ts";

/** The options that answer open questions, by the choice that they make. */
export const OPTIONS = {
  sheet: "sheet",
  hiddenRows: "hidden-rows",
  hiddenColumns: "hidden-columns",
  register: "register",
  dateOrder: "date-order",
  decimalMark: "decimal-mark",
  currency: "currency",
  device: "device",
} as const;

/**
 * What the options of a job decide about its files, or a sentence about one that can't be meant.
 *
 * @property asText  how text files are read, known before a file is opened
 */
export interface OptionChoices {
  readonly choices: Partial<ImportChoices>;
  readonly asText: Partial<Pick<ImportChoices, "encoding" | "delimiter">>;
}

/** Reads the options of a job; a sentence when one of them can't be meant. */
export function choicesFrom(job: Job): OptionChoices | string {
  const register = textOption(job, OPTIONS.register);
  const order = textOption(job, OPTIONS.dateOrder);
  const mark = textOption(job, OPTIONS.decimalMark);
  if (register !== undefined && register !== "auto" && !isRegisterId(register))
    return `There is no register “${register}”.`;
  if (order !== undefined && order !== "dmy" && order !== "mdy" && order !== "ymd")
    return "--date-order takes dmy, mdy or ymd.";
  if (mark !== undefined && mark !== "." && mark !== ",") return "--decimal-mark takes . or ,";
  const currency = textOption(job, OPTIONS.currency);
  if (currency !== undefined && !Intl.supportedValuesOf("currency").includes(currency))
    return "--currency takes the three letters of a currency, such as EUR.";
  const device = textOption(job, OPTIONS.device);
  const hiddenRows = textOption(job, OPTIONS.hiddenRows);
  const hiddenColumns = textOption(job, OPTIONS.hiddenColumns);
  if (!isHiddenCells(hiddenRows) || !isHiddenCells(hiddenColumns))
    return "--hidden-rows and --hidden-columns take “take” or “leave”.";
  const asText = textChoices(textOption(job, "encoding"), textOption(job, "delimiter"));
  if (typeof asText === "string") return asText;
  return {
    choices: {
      ...(register === undefined || register === "auto" || !isRegisterId(register) ? {} : { register }),
      ...(order === undefined ? {} : { dateOrder: order }),
      ...(mark === undefined ? {} : { decimalMark: mark }),
      ...(currency === undefined ? {} : { currency }),
      ...(device === undefined ? {} : { device }),
      ...(hiddenRows === undefined ? {} : { hiddenRows }),
      ...(hiddenColumns === undefined ? {} : { hiddenColumns }),
    },
    asText,
  };
}

/** Names for marks that a shell makes hard to type. */
const DELIMITER_NAMES: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  "\\t": "\t",
  bar: "|",
  pipe: "|",
  [FIXED_WIDTH]: FIXED_WIDTH,
};

/** How text files are read by these options, or a sentence about one that can't be meant. */
export function textChoices(
  encoding: string | undefined,
  delimiter: string | undefined,
): OptionChoices["asText"] | string {
  const named = encoding === undefined ? undefined : encodingNamed(encoding);
  if (encoding !== undefined && named === undefined)
    return `There is no encoding “${encoding}”. --encoding takes a name such as utf-8, windows-1252, windows-1251, iso-8859-15 or cp850.`;
  if (delimiter !== undefined && /["\r\n]/.test(delimiter))
    return "--delimiter takes the text between two cells, such as , or ; or the word tab; no quotation mark or line end.";
  const places = /^fixed-width:(.*)$/i.exec(delimiter ?? "")?.[1];
  const at = places === undefined ? undefined : fixedWidthAt(places);
  if (places !== undefined && at === undefined)
    return "--delimiter fixed-width: takes the characters at which columns begin, rising, such as fixed-width:1,12,40.";
  const mark = delimiter === undefined ? undefined : (at ?? DELIMITER_NAMES[delimiter.toLowerCase()] ?? delimiter);
  return {
    ...(named === undefined ? {} : { encoding: named }),
    ...(mark === undefined ? {} : { delimiter: mark }),
  };
}

function isHiddenCells(text: string | undefined): text is HiddenCells | undefined {
  return text === undefined || text === "take" || text === "leave";
}

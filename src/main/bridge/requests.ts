import { z } from "zod";

/** One message from a window to the main process: the shapes of its payload and of its answer. */
function request<In extends z.ZodType, Out extends z.ZodType>(shapes: { in: In; out: Out }): { in: In; out: Out } {
  return shapes;
}

const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const seq = z.number().int().min(0);
const token = z.string().regex(/^[0-9a-f]{32}$/);
const nothing = z.undefined();
const bytes = z.instanceof(Uint8Array);

const problem = z.object({ code: z.string(), sentence: z.string() });
const head = z.object({ log: z.string(), seq, hash: hex64 });
const failure = z.object({ ok: z.literal(false), problem });
/** A side of a label printer's label, in millimetres. */
const side = z.number().min(10).max(500);
const paper = z.union([
  z.enum(["A4", "Letter", "A4 landscape", "Letter landscape"]),
  z.strictObject({ width: side, height: side }),
]);

const nothingSaid = z.union([z.object({ ok: z.literal(true), value: z.null() }), failure]);

const watched = z.object({
  /** The folder's name; null while none is watched. */
  folder: z.string().nullable(),
  /** Why the folder can't be looked at now. */
  problem: z.string().nullable(),
  /** What is not looked at and why, in sentences. */
  notes: z.array(z.string()).readonly(),
  /** The files that stand still in it, the newest first; a token names one while it lies there with this content. */
  files: z
    .array(
      z.object({
        token,
        name: z.string(),
        bytes: z.number(),
        modified: z.string(),
        sha256: hex64,
        leftOut: z.boolean(),
      }),
    )
    .readonly(),
});

/**
 * Everything a window may ask of the main process. The preload script lets only these names through, the main process
 * checks sender and payload of each, and both sides take their types from here.
 */
export const REQUESTS = {
  /** Facts about this run. `launch` tells a headless page what to do. */
  "session.info": request({
    in: nothing,
    out: z.object({
      account: z.string(),
      appVersion: z.string(),
      runtime: z.string(),
      dataDir: z.string(),
      locale: z.string(),
      packaged: z.boolean(),
    }),
  }),
  /** The journal as the main process found it at start. `firstRun`: no journal, no state file and no snapshot exist. */
  "journal.state": request({
    in: nothing,
    out: z.object({
      firstRun: z.boolean(),
      head,
      /** Newest head that the state file beside the journal knows of; null when there is none. */
      known: head.nullable(),
      /** Set when the journal can't be trusted or written: what is wrong, in words. */
      broken: problem.nullable(),
      /** Set when an unfinished last line was moved aside: what was done, in words. */
      trimmed: z.string().nullable(),
      snapshot: z.object({ head, bytes: z.number() }).nullable(),
    }),
  }),
  /** Sends a piece of an event's changes ahead of its line; `from` is how many bytes of them came before. */
  "journal.part": request({
    in: z.object({ seq, from: z.number().int().min(0), bytes: bytes.refine(({ length }) => length <= 16_000_000) }),
    out: z.null(),
  }),
  /** Appends one line: its start, the pieces sent ahead, and the rest (UTF-8, line feed included). Answers with the new head once it is flushed. Refused unless it follows the last line. */
  "journal.append": request({
    in: z.object({
      seq,
      prev: hex64,
      hash: hex64,
      start: bytes.refine(({ length }) => length <= 16_000_000),
      rest: bytes.refine(({ length }) => length <= 1_000_000_000),
    }),
    out: z.union([z.object({ ok: z.literal(true), value: head }), failure]),
  }),
  /** Lines from `from` on, at least one and at most about `maxBytes`; `next` is null at the end. */
  "journal.read": request({
    in: z.object({ from: seq, maxBytes: z.number().int().min(1).max(64_000_000) }),
    out: z.object({ lines: z.array(z.string()), next: seq.nullable() }),
  }),
  /** The lines of these events, in the order asked for; with `headersOnly` without their changes. */
  "journal.lines": request({
    in: z.object({ seqs: z.array(seq).max(5_000), headersOnly: z.boolean() }),
    out: z.array(z.string()),
  }),
  /** Writes a snapshot: begin, any number of parts, end. It counts only after `end` has read it back and checked it. */
  "snapshot.write": request({
    in: z.discriminatedUnion("step", [
      z.object({ step: z.literal("begin"), head }),
      z.object({ step: z.literal("part"), text: z.string().max(64_000_000) }),
      z.object({ step: z.literal("end"), sha256: hex64 }),
    ]),
    out: nothingSaid,
  }),
  /** A part of the newest snapshot that checks out, from a byte offset on; whole lines; `next` is null at the end. */
  "snapshot.read": request({
    in: z.object({ offset: z.number().int().min(0), maxBytes: z.number().int().min(1).max(64_000_000) }),
    out: z.object({ text: z.string(), next: z.number().int().nullable() }),
  }),
  /** Free bytes on the disk of the data folder. */
  "disk.free": request({ in: nothing, out: z.number() }),
  /** Reads a file that was named on the command line. */
  "file.read": request({
    in: z.object({ token }),
    out: z.union([z.object({ ok: z.literal(true), value: z.object({ name: z.string(), bytes }) }), failure]),
  }),
  /** Keeps the file of a document by its SHA-256; flushed when it answers. */
  "document.keep": request({
    in: z.object({ bytes: bytes.refine(({ length }) => length <= 100_000_000) }),
    out: z.union([z.object({ ok: z.literal(true), value: z.object({ sha256: hex64, bytes: z.number() }) }), failure]),
  }),
  /** Reads a file that was kept, after checking its SHA-256; `name` stands in the sentence that says why it can't be. */
  "document.read": request({
    in: z.object({ sha256: hex64, name: z.string().max(300) }),
    out: z.union([z.object({ ok: z.literal(true), value: bytes }), failure]),
  }),
  /** Opens a copy of a document's file with the system's program, after checking its SHA-256. Answers with its path. */
  "document.open": request({
    in: z.object({ sha256: hex64, name: z.string().max(300) }),
    out: z.union([z.object({ ok: z.literal(true), value: z.string() }), failure]),
  }),
  /** Saves a copy of a document's file to a place chosen before. Answers with the path. */
  "document.save": request({
    in: z.object({ sha256: hex64, name: z.string().max(300), token }),
    out: z.union([z.object({ ok: z.literal(true), value: z.string() }), failure]),
  }),
  /** Those of these files that are missing or no longer what was kept. */
  "document.damaged": request({ in: z.object({ sha256s: z.array(hex64).max(5_000) }), out: z.array(hex64) }),
  /** The files of the sample organisation that come with the program, in the order in which to import them. */
  "sample.files": request({ in: nothing, out: z.array(z.object({ name: z.string(), token })) }),
  /** The watched folder as it was looked at last. */
  "watched.state": request({ in: nothing, out: watched }),
  /** Asks for a folder (a window's dialog) and watches it from now on; null when the user cancelled. */
  "watched.choose": request({ in: nothing, out: nothingSaid.nullable() }),
  /** Watches no folder any more. */
  "watched.stop": request({ in: nothing, out: nothingSaid }),
  /** Has files with these contents wait no more, or wait again. */
  "watched.mark": request({
    in: z.object({ sha256s: z.array(hex64).max(1_000), as: z.enum(["leftOut", "waiting"]) }),
    out: nothingSaid,
  }),
  /** Reads a file of the watched folder; refused when it is no longer what was listed. */
  "watched.read": request({
    in: z.object({ token }),
    out: z.union([z.object({ ok: z.literal(true), value: z.object({ name: z.string(), bytes }) }), failure]),
  }),
  /** Asks where to save (a window's dialog); null when the user cancelled. */
  "save.choose": request({
    in: z.object({
      name: z.string().max(200),
      kind: z.enum(["pdf", "xlsx", "ods", "csv", "json", "html", "ics", "zip", "file"]),
    }),
    out: z.object({ token, path: z.string() }).nullable(),
  }),
  /** Writes bytes to a place chosen before: temporary file, flush, rename. Answers with the path. */
  "save.write": request({
    in: z.object({ token, bytes }),
    out: z.union([z.object({ ok: z.literal(true), value: z.string() }), failure]),
  }),
  /** Makes a PDF of the pages that this window shows for printing and saves it to a place chosen before. */
  "print.pdf": request({
    in: z.object({ token, paper }),
    out: z.union([z.object({ ok: z.literal(true), value: z.string() }), failure]),
  }),
  /** Makes a PDF of the pages that this window shows for printing and gives it back, to be put into another file. */
  "print.bytes": request({
    in: z.object({ paper }),
    out: z.union([z.object({ ok: z.literal(true), value: bytes }), failure]),
  }),
  /** Opens the system's print dialog for the pages that this window shows. */
  "print.dialog": request({
    in: z.object({ paper }),
    out: z.union([z.object({ ok: z.literal(true), value: z.enum(["printed", "cancelled"]) }), failure]),
  }),
  /** Progress on the task bar, 0 to 1; null clears it. */
  "window.progress": request({ in: z.object({ fraction: z.number().min(0).max(1).nullable() }), out: nothing }),
  /** Whether closing would lose an unsaved form. */
  "window.unsaved": request({ in: z.object({ unsaved: z.boolean() }), out: nothing }),
  /** Light, dark, or as the system. */
  "window.theme": request({ in: z.object({ theme: z.enum(["light", "dark", "system"]) }), out: nothing }),
  /** Which menu commands make sense now, and what those are called that have words of their own at the moment. */
  "menu.enable": request({
    in: z.object({
      commands: z.array(z.string().max(50)).max(100),
      labels: z.record(z.string().max(50), z.string().max(100)),
    }),
    out: nothing,
  }),
  /** Takes what a link from outside names, a device's id or asset tag; null when none waits. */
  "link.take": request({ in: nothing, out: z.string().max(100).nullable() }),
  /** Writes a line to the log file. No cell values, names or keys. */
  "log.write": request({
    in: z.object({ level: z.enum(["info", "warn", "error"]), message: z.string().max(2_000) }),
    out: nothing,
  }),
  /** The command this headless page is to carry out. */
  "cli.job": request({
    in: nothing,
    out: z.object({
      command: z.string(),
      args: z.array(z.string()),
      options: z.record(z.string(), z.union([z.string(), z.boolean()])),
      files: z.array(z.object({ name: z.string(), token })),
      to: z.record(z.string(), token),
      today: z.string(),
    }),
  }),
  /** A headless page's output, and at last its exit code. */
  "cli.print": request({ in: z.object({ stream: z.enum(["stdout", "stderr"]), text: z.string() }), out: nothing }),
  "cli.done": request({ in: z.object({ code: z.union([z.literal(0), z.literal(1), z.literal(2)]) }), out: nothing }),
} as const;

/** Paper to print on: a sheet by its name, or a label printer's label by its width and height in millimetres. */
export type PrintPaper = z.output<typeof paper>;
/** Names of the requests. */
export type RequestName = keyof typeof REQUESTS;
/** What a request takes. */
export type RequestIn<N extends RequestName> = z.input<(typeof REQUESTS)[N]["in"]>;
/** What a request answers. */
export type RequestOut<N extends RequestName> = z.output<(typeof REQUESTS)[N]["out"]>;

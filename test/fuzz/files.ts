import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { SAMPLES, sampleBytes } from "../builders/samples.ts";
import { aWorkbook, type MadeCell } from "../builders/workbook.ts";

/** A sound file that is going to be changed. */
export interface SoundFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const LARGE = 100_000;

const ROWS: readonly (readonly MadeCell[])[] = [
  ["Licences of October"],
  ["Product", "Publisher", "Quantity", "Valid from", "Unit cost", "Auto renew"],
  ["Visio", "Microsoft", 10, { t: "n", v: 45_292, z: "dd.mm.yyyy" }, 12.5, "yes"],
  ["Acrobat", "Adobe", 3, "31/12/2023", "1.234,50 €", "sometimes"],
  ["Other", null, { t: "n", v: 7, f: "3+4" }, "N/A", { t: "e", v: 42 }, null],
  ["Total", null, 20],
];

const DEVICES =
  'Asset Tag;Name;Serial Number;Purchase Date;Purchase Cost\r\nT-1;PC1;6.37702E+15;31.12.2023;1.234,50\r\nT-2;"PC;2";0071;01.02.2024;99\r\n\r\nName;E-mail;Department\r\nAnna;anna@firm.example;IT\r\n';

const INVENTORY = {
  deviceid: "pc1",
  content: {
    hardware: { name: "PC1", uuid: "4c4c" },
    bios: { ssn: "S1", smanufacturer: "Dell" },
    softwares: [{ name: "Visio", version: "16", publisher: "Microsoft", install_date: "2025-08-14" }, { name: "Git" }],
  },
};

const AGENT =
  '<?xml version="1.0" encoding="UTF-8"?><REQUEST><CONTENT><HARDWARE><NAME>PC1</NAME></HARDWARE><BIOS><SSN>S1</SSN></BIOS><SOFTWARES><NAME>AT&amp;T</NAME><VERSION>1</VERSION></SOFTWARES></CONTENT></REQUEST>';
const TAG =
  '<?xml version="1.0"?><SoftwareIdentity xmlns="http://standards.iso.org/iso/19770/-2/2015/schema.xsd" name="Tool" tagId="t-1" version="1"><Entity name="ACME" role="softwareCreator"/></SoftwareIdentity>';

/** Files of every kind that Muster reads, made here; and the samples, where their folder is. */
export function soundFiles(): SoundFile[] {
  const books = (["xlsx", "xlsb", "biff8", "ods", "fods", "xlml", "sylk"] as const).map((type) => ({
    name: `list.${type}`,
    bytes: aWorkbook(
      {
        List: ROWS,
        Other: [
          ["Name", "Serial Number"],
          ["PC1", "S1"],
        ],
      },
      type,
    ),
  }));
  const texts: Readonly<Record<string, string>> = {
    "devices.csv": DEVICES,
    "devices.tsv": DEVICES.replaceAll(";", "\t"),
    "winget.txt":
      "Name          Id        Version\n-------------------------------\nVisio         MS.Visio  16\nGit           Git.Git   2\n",
    "inventory.json": JSON.stringify(INVENTORY),
    "rows.json": '[{"Name":"PC1","Serial Number":"S1","os":{"name":"Windows"}},{"Name":"PC2","Serial Number":"S2"}]',
    "lines.jsonl": '{"Name":"PC1","Serial Number":"S1"}\n{"Name":"PC2","Serial Number":"S2"}\n',
    "agent.xml": AGENT,
    "tool.swidtag": TAG,
  };
  const made = Object.entries(texts).map(([name, text]) => ({ name, bytes: strToU8(text) }));
  const archive = zipSync(Object.fromEntries([...books.slice(0, 1), ...made].map(({ name, bytes }) => [name, bytes])));
  return [...books, ...made, { name: "lists.zip", bytes: archive }, ...samples()];
}

function samples(): SoundFile[] {
  if (!existsSync(SAMPLES)) return [];
  return ["csv-edge", "inventory", "registers", "swid", "tricky"].flatMap((folder) =>
    readdirSync(join(SAMPLES, folder))
      .sort()
      .map((name) => ({ name: `${folder}/${name}`, bytes: sampleBytes(`${folder}/${name}`) }))
      .filter(({ bytes }) => bytes.length < LARGE),
  );
}

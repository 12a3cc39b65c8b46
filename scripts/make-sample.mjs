import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "./project.mjs";
import { contractsFile, ratesAndPapersFile } from "./sample/contracts.mjs";
import { devicesFile, disposalsFile, sampleDevices } from "./sample/devices.mjs";
import { ledgerFile } from "./sample/ledger.mjs";
import { peopleFile, samplePeople } from "./sample/people.mjs";
import { sitesFile, suppliersFile } from "./sample/places.mjs";
import { discoveredAppsFile, serverInventories } from "./sample/programs.mjs";
import { createRandom } from "./sample/random.mjs";
import { allocationsFile, seatsFile, servicesFile, supportFile } from "./sample/services.mjs";
import { adobeFile, autodeskFile, jetbrainsFile, microsoftFile, otherLicencesFile } from "./sample/statements.mjs";

const SEED = 20_261_031;

/** Writes the sample organisation to resources/sample. The same program writes the same bytes. */
function makeSample() {
  const random = createRandom(SEED);
  const people = samplePeople(random);
  const devices = sampleDevices(random, people);
  const inventories = Object.entries(serverInventories(random)).map(([name, content]) => [
    name,
    `${JSON.stringify(content, null, 1)}\n`,
  ]);
  const imported = [
    ["sites.csv", sitesFile()],
    ["people.csv", peopleFile(people)],
    ["devices.csv", devicesFile(devices)],
    ["disposals 2026.csv", disposalsFile(devices)],
    ["discovered apps raw.csv", discoveredAppsFile(random, devices, people)],
    ...inventories,
    ["suppliers.csv", suppliersFile()],
    ["Microsoft licence summary.xlsx", microsoftFile()],
    ["Adobe membership.txt", adobeFile()],
    ["Autodesk Vertrag.csv", autodeskFile({ renewed: false })],
    ["JetBrains licences.csv", jetbrainsFile()],
    ["other licences.ods", otherLicencesFile()],
    ["contracts.csv", contractsFile(people)],
    ["cloud services.csv", servicesFile(people)],
    ["Zoom seats.csv", seatsFile(people)],
    ["software versions.csv", supportFile()],
    ["allocations.csv", allocationsFile(devices)],
    ["rates and papers.xlsx", ratesAndPapersFile()],
  ];
  const later = [["Autodesk renewal 2027-03.csv", autodeskFile({ renewed: true })]];
  const ledger = [["fixed assets 2026.xlsx", ledgerFile(random, devices)]];
  const folder = join(PROJECT, "resources", "sample");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of [...imported, ...later, ...ledger]) writeFileSync(join(folder, name), content);
  const manifest = {
    about: "An invented firm. `files` are imported in this order; `later` and `ledger` are for trying more.",
    asAt: "2026-10-31",
    files: imported.map(([name]) => name),
    later: later.map(([name]) => name),
    ledger: ledger.map(([name]) => name),
  };
  writeFileSync(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 2)}\n`);
}

makeSample();

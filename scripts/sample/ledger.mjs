import { FIRM } from "./people.mjs";
import { workbookOf } from "./workbook.mjs";

/** The fixed-asset register of bookkeeping: title rows, subtotals by class, a total, things that nobody finds any more. */
export function ledgerFile(random, devices) {
  const bought = devices.filter(({ role }) => role !== "private");
  const groups = [
    ["0420 Notebooks", bought.filter(({ kind }) => kind === "laptop" || kind === "old")],
    ["0421 Arbeitsplatzrechner", bought.filter(({ kind }) => kind === "desktop")],
    ["0425 Mobilgeräte", bought.filter(({ kind }) => kind === "phone" || kind === "tablet")],
  ];
  const rows = [
    [`${FIRM} – Anlagenspiegel`],
    ["Geschäftsjahr 2026", "", "Stand", "2026-09-30"],
    [],
    [
      "Asset no.",
      "Description",
      "Class",
      "Acquisition date",
      "Cost",
      "Accumulated depreciation",
      "Net book value",
      "Cost centre",
      "Location",
      "Serial",
      "Disposal date",
    ],
  ];
  let [cost, written] = [0, 0];
  let number = 42_000;
  for (const [group, members] of groups) {
    let [groupCost, groupWritten] = [0, 0];
    for (const device of members) {
      number += 10;
      const price = 640 + random.below(900);
      const year = device.kind === "old" ? 2019 : 2021 + random.below(5);
      const share = Math.min(1, (2026 - year) / 3);
      const gone = Math.round(price * share);
      groupCost += price;
      groupWritten += gone;
      rows.push([
        String(number),
        `${device.maker} ${device.model}`,
        group,
        `${year}-0${1 + random.below(9)}-1${random.below(9)}`,
        { eur: price },
        { eur: gone },
        { eur: price - gone },
        device.owner ? "1000" : "9000",
        "Bremen",
        number % 130 === 0 ? "" : device.serial,
        device.role === "disposed" && number % 20 === 0 ? "2026-02-28" : "",
      ]);
    }
    rows.push([
      "",
      `Zwischensumme ${group}`,
      "",
      "",
      { eur: groupCost },
      { eur: groupWritten },
      { eur: groupCost - groupWritten },
    ]);
    cost += groupCost;
    written += groupWritten;
  }
  rows.push(["", "Gesamtsumme", "", "", { eur: cost }, { eur: written }, { eur: cost - written }]);
  return workbookOf({ Anlagen: rows });
}

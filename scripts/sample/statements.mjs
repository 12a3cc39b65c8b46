import { FIRM } from "./people.mjs";
import { workbookOf } from "./workbook.mjs";

/** The licence summary of a volume agreement: title rows, real dates, totals, a remark below. */
export function microsoftFile() {
  const lines = [
    ["Visio LTSC Professional 2021", "D87-07606", "Full", "Device", 8, "2022-03-15", "2022-03-15", "", 412.5],
    ["Project Professional 2021", "H30-05939", "Full", "Device", 10, "2022-03-15", "2022-03-15", "", 748],
    [
      "Project Standard 2019",
      "076-05785",
      "Software Assurance",
      "Device",
      3,
      "2024-04-01",
      "2024-04-01",
      "2027-03-31",
      96.4,
    ],
    ["Office LTSC Standard 2021", "021-10694", "Full", "Device", 8, "2022-09-01", "2022-09-01", "", 318.9],
    ["Windows Server 2022 Standard", "9EM-00831", "Full", "Core", 32, "2023-02-20", "2023-02-20", "", 61.2],
    ["SQL Server Standard 2022", "228-11836", "Full", "Server", 1, "2024-02-28", "2024-02-28", "", 821],
    [
      "Microsoft 365 Apps for business",
      "CFQ7TTC0LH1G",
      "Subscription",
      "User",
      50,
      "2026-04-01",
      "2026-04-01",
      "2027-03-31",
      110.4,
    ],
    ["Visio Plan 2", "CFQ7TTC0HD32", "Subscription", "User", 3, "2025-07-01", "2025-07-01", "2026-06-30", 158.4],
    ["Visual Studio Professional 2022", "C5E-01380", "Full", "", 2, "2023-05-11", "2023-05-11", "", 512.75],
  ];
  const rows = lines.map(([product, sku, kind, metric, quantity, ordered, from, to, price], i) => [
    product,
    sku,
    kind,
    metric,
    quantity,
    "8412907",
    ordered,
    from,
    to,
    { eur: price },
    { eur: Math.round(price * quantity * 100) / 100 },
    "Nordbyte Systemhaus GmbH",
    i === 3 ? "" : `RE-${ordered.slice(0, 4)}-${1043 + i * 37}`,
  ]);
  const total = rows.reduce((sum, row) => sum + row[10].eur, 0);
  return workbookOf({
    "Licence summary": [
      ["Volume Licensing – Licence Summary"],
      ["Customer", FIRM],
      ["Agreement", "8412907", "", "Printed", "2026-10-05"],
      [],
      [
        "Licensed Product",
        "Part Number",
        "Licence Type",
        "Licensing Unit",
        "Active Quantity",
        "Agreement Number",
        "Order Date",
        "Start Date",
        "End Date",
        "Unit Price (EUR)",
        "Total Price (EUR)",
        "Reseller",
        "Invoice Number",
      ],
      ...rows,
      ["Total", "", "", "", rows.reduce((sum, row) => sum + row[4], 0), "", "", "", "", "", { eur: total }],
    ],
    Notes: [
      ["Quantities as reported by the reseller. This summary is no proof of licence."],
      ["Software Assurance lines extend an earlier licence and give no right of their own."],
    ],
  });
}

/** A membership statement saved as “Unicode text”: UTF-16 with a mark, tabs, decimal commas, German dates. */
export function adobeFile() {
  const rows = [
    [
      "Offer Name",
      "Part Number",
      "Licence Type",
      "Assignment Type",
      "Seats",
      "Start Date",
      "End Date",
      "Unit Price",
      "Agreement",
      "Publisher",
    ],
    [
      "Acrobat Pro",
      "65297912BA01A12",
      "Subscription",
      "Named user",
      "10",
      "15.02.2026",
      "14.02.2027",
      "239,88 €",
      "VIP 4C1F2B77",
      "Adobe",
    ],
    [
      "Photoshop",
      "65297615BA01A12",
      "Subscription",
      "Named user",
      "3",
      "15.02.2026",
      "14.02.2027",
      "433,20 €",
      "VIP 4C1F2B77",
      "Adobe",
    ],
    [
      "InDesign",
      "65297582BA01A12",
      "Subscription",
      "Named user",
      "2",
      "15.02.2026",
      "14.02.2027",
      "433,20 €",
      "VIP 4C1F2B77",
      "Adobe",
    ],
    [
      "Illustrator",
      "65297606BA01A12",
      "Subscription",
      "Named user",
      "1",
      "01.09.2025",
      "31.08.2026",
      "433,20 €",
      "VIP 4C1F2B77",
      "Adobe",
    ],
  ];
  return Buffer.from(`\ufeff${rows.map((row) => row.join("\t")).join("\r\n")}\r\n`, "utf16le");
}

/** A reseller's list in German: Windows-1252, semicolons, decimal commas, thousands points. */
export function autodeskFile({ renewed }) {
  const [from, to] = renewed ? ["01.03.2027", "29.02.2028"] : ["01.03.2026", "28.02.2027"];
  const order = renewed ? "AB-2027-0210" : "AB-2026-0187";
  const lines = [
    [
      "AutoCAD LT",
      "057P1-WW8695-L347",
      renewed ? 16 : 14,
      renewed ? "589,00" : "560,00",
      renewed ? "9.424,00" : "7.840,00",
    ],
    ["AutoCAD", "C1RK1-WW1762-L158", 6, renewed ? "2.342,00" : "2.231,00", renewed ? "14.052,00" : "13.386,00"],
    [
      "Revit",
      "829P1-WW9613-T408",
      renewed ? 5 : 6,
      renewed ? "3.356,00" : "3.196,00",
      renewed ? "16.780,00" : "19.176,00",
    ],
  ].map(([product, sku, seats, unit, total]) =>
    [product, "Autodesk", sku, "Abonnement", "Benutzer", seats, from, to, unit, total, "110-32876512", order].join(";"),
  );
  const header =
    "Produkt;Hersteller;Artikelnummer;Lizenzart;Metrik;Plätze;Laufzeitbeginn;Laufzeitende;Stückpreis;Gesamtpreis;Vertragsnummer;Bestellnummer";
  return Buffer.from(`${[header, ...lines].join("\r\n")}\r\n`, "latin1");
}

/** A row a licence and no quantity, so the position can't count them until somebody says how many each is worth. */
export function jetbrainsFile() {
  return `${[
    "License ID,Product,License type,Assignment type,Status,Start date,Valid until,Order reference",
    "K7Q2M9XW1B,IntelliJ IDEA Ultimate,Subscription,User,Active,2026-02-01,2027-01-31,INVCZ7731904",
    "R3T8L5ZP0C,IntelliJ IDEA Ultimate,Subscription,User,Active,2026-02-01,2027-01-31,INVCZ7731904",
    "D1V6N4YH8S,PyCharm Professional,Subscription,User,Active,2026-02-01,2027-01-31,INVCZ7731904",
  ].join("\n")}\n`;
}

/** The list of small purchases that the administrator keeps by hand. */
export function otherLicencesFile() {
  const rows = [
    [
      "Software",
      "Publisher",
      "Quantity",
      "Licence type",
      "Metric",
      "Valid until",
      "Unit price",
      "Invoice number",
      "Notes",
    ],
    ["ESET Endpoint Security", "ESET", 70, "Subscription", "Device", "2027-03-31", { eur: 21.4 }, "RE-2026-0311", ""],
    ["Snagit", "TechSmith", 2, "Perpetual", "User", "", { eur: 58.31 }, "PP-88213", "Third copy still to be bought?"],
    ["TeamViewer", "TeamViewer", 1, "Subscription", "Channel", "2027-01-14", { eur: 610.8 }, "RE-2026-0117", ""],
    [
      "ORCA AVA 26",
      "ORCA Software",
      5,
      "Perpetual",
      "Install",
      "",
      { eur: 1890 },
      "RE-2024-0702",
      "Five packs, one not installed",
    ],
    [
      "Veeam Backup & Replication",
      "Veeam",
      1,
      "Subscription",
      "",
      "2026-11-30",
      { eur: 1240 },
      "",
      "Renewal offer is in",
    ],
  ];
  return workbookOf({ Lizenzen: rows }, "ods");
}

import { listOf } from "./list.mjs";

/** The cloud services in use, as the list for data protection has them. */
export function servicesFile(people) {
  const owner = people[2].name;
  return listOf([
    [
      "Service",
      "Provider",
      "Service model",
      "URL",
      "Status",
      "In use since",
      "End date",
      "Owner",
      "Data classification",
      "SSO",
      "Seats bought",
      "Cost",
      "Billing period",
    ],
    [
      "Microsoft 365",
      "Microsoft",
      "SaaS",
      "https://m365.example",
      "Active",
      "2021-04-01",
      "2027-03-31",
      owner,
      "Confidential",
      "Yes",
      50,
      "460.00 EUR",
      "Month",
    ],
    [
      "Zoom Workplace",
      "Zoom",
      "SaaS",
      "https://zoom.example",
      "Active",
      "2022-12-15",
      "2026-12-14",
      owner,
      "Internal",
      "Yes",
      15,
      "203.85 EUR",
      "Month",
    ],
    [
      "Baustellenbuch",
      "Baulicht Software GmbH",
      "SaaS",
      "https://baulicht.example",
      "Active",
      "2025-01-01",
      "2026-12-31",
      people[4].name,
      "Personal",
      "No",
      8,
      "96.00 EUR",
      "Month",
    ],
  ]);
}

/** Who has a seat at the video service: three of them have left the firm, one seat nobody has used for a year. */
export function seatsFile(people) {
  const holders = [0, 1, 3, 4, 9, 14, 16, 20, 24, 28, 32, 56, 57, 58];
  return listOf([
    ["Application", "Display name", "Email", "License type", "Status", "Assigned date", "Last activity"],
    ...holders.map((at, i) => {
      const { name, email, active } = people[at];
      const day = String(10 + i).padStart(2, "0");
      const last = !active ? `2026-05-${day}` : at === 24 ? "2025-09-30" : `2026-10-${day}`;
      return ["Zoom Workplace", name, email, "Pro", "Assigned", `2022-12-${day}`, last];
    }),
  ]);
}

/** Until when publishers support what is installed. */
export function supportFile() {
  return listOf([
    ["Software", "Version", "Released on", "End of support", "Approval"],
    ["Microsoft Office LTSC Standard 2021", "16.0", "2021-09-16", "2026-10-13", "Approved"],
    ["Microsoft Visio LTSC Professional 2021", "16.0", "2021-09-16", "2026-10-13", "Approved"],
    ["Microsoft Project Professional 2021", "16.0", "2021-09-16", "2026-10-13", "Approved"],
    ["Microsoft Project Standard 2019", "16.0", "2018-09-24", "2025-10-14", "Restricted"],
    ["Visual Studio Professional 2022", "17", "2021-11-08", "2032-01-13", "Approved"],
    ["Microsoft SQL Server 2022", "16.0", "2022-11-16", "2033-01-11", "Approved"],
    ["WinRAR", "7.01", "2024-05-12", "", "Prohibited"],
  ]);
}

/** Which computers have which of the bought licences, as somebody decided. */
export function allocationsFile(devices) {
  const nameOf = (at) => devices[at].name;
  return listOf([
    ["License name", "Device name", "Quantity", "Status", "Allocated on", "Reason"],
    ...[0, 4, 8].map((at) => [
      "Visio LTSC Professional 2021",
      nameOf(at),
      1,
      "Pinned",
      "2022-03-21",
      "Bought for this desk",
    ]),
    ["Project Professional 2021", nameOf(0), 1, "Pinned", "2022-03-21", "Bought for this desk"],
  ]);
}

const MODELS = {
  laptop: [
    ["Dell Inc.", "Latitude 5540", 7],
    ["LENOVO", "ThinkPad T14 Gen 4", 8],
    ["HP", "HP ZBook Firefly 14 G10", 10],
    ["Dell Inc.", "Precision 3581", 7],
  ],
  desktop: [["Gigabyte Technology Co., Ltd.", "X670 AORUS ELITE AX", 0]],
  old: [["Dell Inc.", "Latitude 5490", 7]],
  personal: [
    ["ASUSTeK COMPUTER INC.", "Zenbook 14 UX3405", 15],
    ["Acer", "Swift SF314-512", 22],
  ],
  tablet: [["Apple", "iPad (10th generation)", 10]],
  phone: [["Apple", "iPhone 14", 10]],
};

/**
 * The firm's devices: a laptop for most, six CAD workstations, two meeting rooms, two laptops of people who left, three
 * laptops that were disposed of but still stand in the management system, four private ones, phones and tablets.
 */
export function sampleDevices(random, people) {
  const devices = [];
  const add = (role, prefix, owner, kind) => {
    const number = String(devices.filter((d) => d.name.startsWith(prefix)).length + 1).padStart(3, "0");
    const [maker, model, length] = MODELS[kind][devices.length % MODELS[kind].length];
    const serial = length === 0 ? "To Be Filled By O.E.M." : random.letters(length);
    devices.push({
      id: random.guid(),
      name: `${prefix}${number}`,
      role,
      kind,
      owner,
      maker,
      model,
      serial,
      enrolled: usDate(random, 2022 + random.below(4)),
      seen:
        role === "disposed"
          ? usDate(random, 2025)
          : `10/${1 + random.below(28)}/2026 ${1 + random.below(11)}:${10 + random.below(49)} AM`,
    });
  };
  for (const person of people.slice(0, 50)) add("staff", "TK-NB-", person, "laptop");
  for (const person of people.slice(50, 56)) add("cad", "TK-WS-", person, "desktop");
  for (const person of people.slice(56, 58)) add("leaver", "TK-NB-", person, "laptop");
  for (let i = 0; i < 3; i++) add("disposed", "TK-NB-", undefined, "old");
  for (const at of [3, 14, 22, 31]) add("private", "DESKTOP-", people[at], "personal");
  for (let i = 0; i < 2; i++) add("room", "TK-RAUM-", undefined, "desktop");
  for (const at of [0, 1, 4, 9, 14, 19]) add("mobile", "TK-IPH-", people[at], "phone");
  for (const at of [16, 21]) add("mobile", "TK-IPAD-", people[at], "tablet");
  // A serial number of digits only, with the zeros in front that spreadsheet programs like to eat.
  devices[7].serial = "00472913";
  return devices;
}

/** The devices export of a management system: American dates, a column of commas in quotes. */
export function devicesFile(devices) {
  const header =
    "Device ID,Device name,Enrollment date,Last check-in,Device state,Serial number,Manufacturer,Model,Category,OS,OS version,Ownership,Primary user UPN,Primary user display name,Compliance";
  const lines = devices.map((d) => {
    const apple = d.role === "mobile";
    return [
      d.id,
      d.name,
      d.enrolled,
      d.seen,
      "Managed",
      d.serial,
      d.maker,
      d.model,
      category(d),
      apple ? (d.kind === "tablet" ? "iPadOS" : "iOS") : "Windows",
      apple ? "17.6.1" : d.role === "disposed" ? "10.0.19045.3803" : "10.0.22631.4317",
      d.role === "private" ? "Personal" : "Corporate",
      d.owner?.email ?? "",
      d.owner?.name ?? "",
      d.role === "disposed" ? "Noncompliant" : "Compliant",
    ]
      .map(quotedIfNeeded)
      .join(",");
  });
  return `${[header, ...lines].join("\r\n")}\r\n`;
}

/** The list that IT keeps of what went to the recycler. */
export function disposalsFile(devices) {
  const lines = devices
    .filter((d) => d.role === "disposed")
    .map((d, i) =>
      [d.serial, d.name, "entsorgt", `1${i + 2}.02.2026`, "Datenträger geschreddert", `ZN-2026-0${41 + i}`].join(";"),
    );
  return [
    "sep=;",
    "Seriennummer;Gerätename;Zustand;Abgangsdatum;Entsorgungsart;Entsorgungsnachweis",
    ...lines,
    "",
  ].join("\r\n");
}

function category({ kind }) {
  if (kind === "phone" || kind === "tablet") return kind === "phone" ? "Phones" : "Tablets";
  return kind === "desktop" ? "Desktops" : "Laptops";
}

function usDate(random, year) {
  return `${1 + random.below(12)}/${1 + random.below(28)}/${year} ${1 + random.below(11)}:${10 + random.below(49)} PM`;
}

function quotedIfNeeded(text) {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

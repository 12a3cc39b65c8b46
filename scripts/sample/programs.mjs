/** What stands on which computer: name, publisher, version, and the choice of devices (by role and place in the list). */
const COMMON = [
  ["Microsoft Edge", "Microsoft Corporation", "129.0.2792.89"],
  ["Microsoft Edge WebView2-Laufzeit", "Microsoft Corporation", "129.0.2792.89"],
  ["Microsoft OneDrive", "Microsoft Corporation", "24.180.0905.0001"],
  ["Microsoft Visual C++ 2015-2022 Redistributable (x64) - 14.40.33810", "Microsoft Corporation", "14.40.33810.0"],
  ["Microsoft Visual C++ 2015-2022 Redistributable (x86) - 14.40.33810", "Microsoft Corporation", "14.40.33810.0"],
  ["Microsoft Update Health Tools", "Microsoft Corporation", "5.72.0.0"],
  ["Intel(R) Management Engine Components", "Intel Corporation", "2406.5.5.0"],
  ["7-Zip 24.08 (x64)", "Igor Pavlov", "24.08"],
  ["Microsoft Visual C++ 2013 Redistributable (x64) - 12.0.40664", "Microsoft Corporation", "12.0.40664.0"],
  ["Microsoft Windows Desktop Runtime - 8.0.10 (x64)", "Microsoft Corporation", "8.0.10.34118"],
  ["Realtek Audio Driver", "Realtek Semiconductor Corp.", "6.0.9652.1"],
  ["Microsoft Intune Management Extension", "Microsoft Corporation", "1.83.107.0"],
];

const OFFICE_BASICS = [
  ["Microsoft Teams", "Microsoft", "24243.1309.3132.617"],
  ["ESET Endpoint Security", "ESET, spol. s r.o.", "11.1.2039.2"],
  ["PDF24 Creator", "geek software GmbH", "11.19.0"],
  ["Microsoft Teams Meeting Add-in for Microsoft Office", "Microsoft", "1.24.19202"],
  ["WireGuard", "WireGuard LLC", "0.5.3"],
];

const M365 = ["Microsoft 365 Apps for business - de-de", "Microsoft Corporation", "16.0.17928.20216"];
const LTSC = ["Microsoft Office LTSC Standard 2021 - de-de", "Microsoft Corporation", "16.0.14332.20791"];
const VISIO = ["Microsoft Visio LTSC Professional 2021 - de-de", "Microsoft Corporation", "16.0.14332.20791"];
const ACROBAT = ["Adobe Acrobat DC (64-bit)", "Adobe", "24.003.20180"];

/** Programs of single laptops, by the owner's place in the list of people. */
const SPECIAL = [
  [VISIO, [0, 2, 4, 5, 8, 12, 17, 21, 26, 30, 33, 41]],
  [
    ["Microsoft Project Professional 2021 - de-de", "Microsoft Corporation", "16.0.14332.20791"],
    [0, 1, 9, 14, 24, 39],
  ],
  [
    ["Microsoft Project Standard 2019 - de-de", "Microsoft Corporation", "16.0.10414.20002"],
    [19, 29, 34],
  ],
  [
    ["Microsoft Visio - de-de", "Microsoft Corporation", "16.0.17928.20216"],
    [6, 11, 16],
  ],
  [ACROBAT, [0, 1, 3, 5, 7, 10, 15, 20, 25, 31, 36, 45, 56]],
  [
    ["Autodesk AutoCAD LT 2025 - Deutsch (German)", "Autodesk", "31.0.54.0"],
    [2, 3, 7, 8, 13, 18, 22, 23, 27, 28, 32, 37, 38, 42, 43, 47],
  ],
  [
    ["Autodesk Revit 2025", "Autodesk", "25.0.2.419"],
    [12, 17, 26, 40, 44],
  ],
  [
    ["Adobe Photoshop 2024", "Adobe Inc.", "25.12.0.806"],
    [6, 35],
  ],
  [
    ["Adobe InDesign 2024", "Adobe Inc.", "19.5.0.132"],
    [6, 35],
  ],
  [["Adobe Illustrator 2024", "Adobe Inc.", "28.7.1"], [6]],
  [
    ["IntelliJ IDEA 2024.2.3", "JetBrains s.r.o.", "242.23339.11"],
    [2, 13],
  ],
  [["PyCharm 2024.2.2", "JetBrains s.r.o.", "242.23339.19"], [2]],
  [["Microsoft Visual Studio Professional 2022", "Microsoft Corporation", "17.11.35327.3"], [2]],
  [
    ["Snagit 2024", "TechSmith Corporation", "24.2.2.3426"],
    [0, 15, 35],
  ],
  [
    ["WinRAR 7.01 (64-Bit)", "win.rar GmbH", "7.01.0"],
    [4, 18, 46],
  ],
  [["TeamViewer", "TeamViewer", "15.58.4"], [2]],
  [
    ["Mozilla Firefox (x64 de)", "Mozilla", "131.0.2"],
    [2, 5, 9, 14, 20, 27, 33, 38, 44, 49],
  ],
  [
    ["VLC media player", "VideoLAN", "3.0.21"],
    [3, 8, 13, 23, 28, 33],
  ],
  [
    ["Java 8 Update 421 (64-bit)", "Oracle Corporation", "8.0.4210.9"],
    [10, 25],
  ],
  [
    ["Greenshot 1.2.10.6", "Greenshot", "1.2.10.6"],
    [1, 4, 11, 21, 31, 41],
  ],
  [
    ["KeePass Password Safe 2.57", "Dominik Reichl", "2.57"],
    [2, 10, 20],
  ],
  [
    ["Notepad++ (64-bit x64)", "Notepad++ Team", "8.7"],
    [2, 13, 18, 24, 36],
  ],
  [
    ["BewehrungsRechner 4.2", "Kolb EDV", "4.2"],
    [7, 12, 17, 22, 27, 32],
  ],
  [
    ["RSTAB 9.06 x64", "Dlubal Software GmbH", "9.06.0011"],
    [12, 17, 22, 27, 32, 37, 42],
  ],
  [
    ["ORCA AVA 26", "ORCA Software GmbH", "26.0"],
    [4, 9, 14, 19],
  ],
  [
    ["mb WorkSuite 2024", "mb AEC Software GmbH", "2024.051"],
    [12, 26, 40],
  ],
];

/** The programs of one device. */
export function programsOf(device, people) {
  const { role } = device;
  if (role === "mobile") return [];
  if (role === "room") return [...COMMON, LTSC, ["Zoom Workplace (64-bit)", "Zoom", "6.2.3.47507"]];
  if (role === "private")
    return [
      ...COMMON.slice(0, 3),
      M365,
      ["Google Chrome", "Google LLC", "129.0.6668.101"],
      ["Steam", "Valve", "2.10.91"],
    ];
  if (role === "disposed") return [...COMMON, VISIO, ACROBAT, ["Adobe Flash Player 32 NPAPI", "Adobe", "32.0.0.465"]];
  const place = people.indexOf(device.owner);
  const special = SPECIAL.flatMap(([program, places]) => (places.includes(place) ? [program] : []));
  const hasAcrobat = special.includes(ACROBAT);
  return [
    ...COMMON,
    ...OFFICE_BASICS,
    role === "cad" ? LTSC : M365,
    ...(role === "cad" ? [["Autodesk AutoCAD 2025 - Deutsch (German)", "Autodesk", "25.0.58.0.0"]] : []),
    ...(hasAcrobat ? [] : [["Adobe Acrobat Reader DC - Deutsch", "Adobe", "24.003.20180"]]),
    ["Google Chrome", "Google LLC", place % 6 === 1 ? "127.0.6533.120" : "129.0.6668.101"],
    ...(place % 4 === 0 ? [["Zoom Workplace (64-bit)", "Zoom", "6.2.3.47507"]] : []),
    ...special,
  ];
}

/** The raw export of discovered applications: a row for each program on each device. */
export function discoveredAppsFile(random, devices, people) {
  const header =
    "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationSize,ApplicationVersion,DeviceId,DeviceName,ImeiNumber,OSDescription,OSVersion,Platform,UserId,EmailAddress,UserName";
  const keys = new Map();
  const keyOf = (name) => {
    if (!keys.has(name)) keys.set(name, random.hex(16));
    return keys.get(name);
  };
  const lines = devices.flatMap((device) =>
    programsOf(device, people).map(([name, publisher, version]) =>
      [
        keyOf(name),
        name,
        publisher,
        version.split(".").slice(0, 2).join("."),
        0,
        version,
        device.id,
        device.name,
        "",
        "Windows",
        "10.0.22631.4317",
        "Windows",
        "",
        device.owner?.email ?? "",
        device.owner?.name ?? "",
      ]
        .map((cell) => (/[",]/.test(String(cell)) ? `"${String(cell).replaceAll('"', '""')}"` : cell))
        .join(","),
    ),
  );
  return `\ufeff${[header, ...lines].join("\n")}\n`;
}

/** The servers, as an inventory agent sends them. */
export function serverInventories(random) {
  const server = (name, serial, model, os, softwares) => ({
    action: "inventory",
    deviceid: `${name.toLowerCase()}-2026-10-12-06-00-04`,
    itemtype: "Computer",
    content: {
      accesslog: { logdate: "2026-10-12 06:00:04" },
      bios: { smanufacturer: "Dell Inc.", smodel: model, ssn: serial, bdate: "2023-02-11" },
      hardware: { name, uuid: random.guid(), chassis_type: "Rack Mount Chassis", memory: 65_536, vmsystem: "Physical" },
      operatingsystem: { arch: "x86_64", full_name: os, name: os.split(" ")[0] },
      cpus: [{ core: 16, manufacturer: "Intel", name: "Intel(R) Xeon(R) Gold 5416S", speed: 2000, thread: 32 }],
      softwares,
      versionclient: "GLPI-Agent_v1.11",
    },
  });
  const windows = (name, publisher, version, day) => ({
    name,
    publisher,
    version,
    install_date: day,
    arch: "x86_64",
    from: "registry",
  });
  const debian = (name, version) => ({
    name,
    publisher: "Debian Maintainers",
    version,
    arch: "amd64",
    from: "deb",
    install_date: "2025-08-14",
  });
  return {
    "inventory TK-SRV-FS01.json": server(
      "TK-SRV-FS01",
      "6XK41T3",
      "PowerEdge R650",
      "Microsoft Windows Server 2022 Standard",
      [
        windows("Microsoft SQL Server 2022 (64-bit)", "Microsoft Corporation", "16.0.1000.6", "2024-03-02"),
        windows("Microsoft SQL Server Management Studio - 19.3", "Microsoft Corporation", "19.3.4.0", "2024-03-02"),
        windows("Veeam Backup & Replication", "Veeam Software Group GmbH", "12.2.0.334", "2024-09-20"),
        windows("ESET Server Security", "ESET, spol. s r.o.", "11.0.12012.0", "2024-05-05"),
        windows("7-Zip 24.08 (x64)", "Igor Pavlov", "24.08", "2024-09-01"),
      ],
    ),
    "inventory TK-SRV-LIC01.json": server(
      "TK-SRV-LIC01",
      "8PL02V2",
      "PowerEdge R450",
      "Debian GNU/Linux 12 (bookworm)",
      [
        debian("openssh-server", "1:9.2p1-2+deb12u3"),
        debian("postgresql-15", "15.8-0+deb12u1"),
        debian("nginx", "1.22.1-9"),
        debian("python3", "3.11.2-1+b1"),
        debian("openjdk-17-jre-headless", "17.0.12+7-2~deb12u1"),
        debian("samba", "2:4.17.12+dfsg-0+deb12u1"),
      ],
    ),
  };
}

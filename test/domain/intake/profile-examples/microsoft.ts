import type { ProfileExample } from "./profile-example.ts";

const PRODUCTS = {
  file: "products.csv",
  lines: [
    "Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status Message,Renewal Date",
    "Microsoft 365 E3,25,0,20,Active,2027-12-31",
    "Visio Plan 2,3,1,2,Expired,",
  ],
};

const USERS = {
  file: "users_11_24_2026 9_17_18 PM.csv",
  lines: [
    "Display name,DirSyncEnabled,User principal name,Object Id,First name,Last name,When created,Title,Department,City,CountryOrRegion,Office,Usage location,Block credential,Licenses,Mobile Phone,Phone number,Proxy addresses",
    "Ines Roth,True,ines.roth@example.org,15e91f38-3651-425f-810a-56e0fb00287a,Ines,Roth,2022-03-18 19:49:35Z,Buyer,Purchasing,Bremen,Germany,North,DE,False,Microsoft 365 E3+Visio Plan 2,,+49 421 55501,SMTP:ines.roth@example.org",
    "Meeting room,False,room@example.org,25e91f38-3651-425f-810a-56e0fb00287b,,,2022-03-18 19:49:35Z,,,,,,DE,True,Unlicensed,,,",
    "Jon Falk,True,jon.falk@example.org,35e91f38-3651-425f-810a-56e0fb00287c,Jon,Falk,2023-01-02 08:00:00Z,,IT,,,,DE,False,Microsoft 365 E3,,,",
  ],
};

/** Microsoft's exports. */
export const MICROSOFT: readonly ProfileExample[] = [
  {
    ...PRODUCTS,
    profile: "microsoft-365-products",
    also: "microsoft-365-products-as-services",
    made: 2,
    is: [
      ["entitlement", "Microsoft 365 E3", { quantity: "25", validTo: "31/12/2027", publisher: "Microsoft" }],
      ["entitlement", "Visio Plan 2", { state: "Retired", kind: "Subscription" }],
    ],
  },
  {
    ...PRODUCTS,
    profile: "microsoft-365-products-as-services",
    also: "microsoft-365-products",
    made: 2,
    is: [["cloudService", "Microsoft 365 E3", { seatsBought: "25", provider: "Microsoft", kind: "Software (SaaS)" }]],
  },
  {
    ...USERS,
    profile: "microsoft-365-people",
    also: "microsoft-365-seats",
    made: 3,
    is: [["person", "Ines Roth", { email: "ines.roth@example.org", department: "Purchasing", location: "North" }]],
  },
  {
    ...USERS,
    profile: "microsoft-365-seats",
    also: "microsoft-365-people",
    made: 3,
    leftOut: 1,
    is: [
      [
        "seat",
        "Visio Plan 2 – ines.roth@example.org – ines.roth@example.org",
        { service: "Visio Plan 2", account: "ines.roth@example.org", person: "ines.roth@example.org" },
      ],
    ],
  },
  {
    profile: "microsoft-graph-seats",
    file: "licences.csv",
    lines: [
      '"DisplayName","UserPrincipalName","Licenses"',
      '"Ines Roth","ines.roth@example.org","SPE_E3, VISIOCLIENT, FLOW_FREE"',
      '"Jon Falk","jon.falk@example.org",""',
    ],
    made: 3,
    leftOut: 1,
    is: [
      ["cloudService", "Microsoft 365 E3", {}],
      ["cloudService", "FLOW_FREE", {}],
      ["seat", "Visio Plan 2 – ines.roth@example.org – ines.roth@example.org", { account: "ines.roth@example.org" }],
    ],
  },
  {
    profile: "microsoft-licence-statement",
    file: "Pivot Data.csv",
    lines: [
      "Microsoft License Statement,,,,,,,",
      "Calculation date,2026/10/01,,,,,,",
      "",
      "Product Pool,License Product Family,License Version,Effective License Quantity,Upgrade License Quantity,Upgrade License Quantity (w/ Maintenance),Active SA Quantity,Country of Usage",
      "Applications,Office Professional Plus,2019,120,0,0,20,All Countries",
      "Applications,Office Professional Plus,2019,80,0,0,20,Germany",
      "Applications,Visio Professional,2016,8,0,0,0,All Countries",
    ],
    made: 2,
    leftOut: 1,
    is: [["entitlement", "Office Professional Plus 2019", { quantity: "120", version: "2019", kind: "Base licence" }]],
  },
  {
    profile: "microsoft-licence-summary",
    file: "LicenseSummary.csv",
    lines: [
      "Licensing Program,Licensing ID,License Product Family,License Version,Effective Quantity,Unresolved Quantity,Active SA Quantity,SA Expiration Date",
      "OPEN,12345678,Project Standard,2016,5,1,0,",
      "OPEN,12345678,Visio Standard,2021,12,0,4,2027-06-30",
    ],
    made: 3,
    is: [
      ["entitlement", "Project Standard 2016", { quantity: "5", agreement: "12345678", publisher: "Microsoft" }],
      ["entitlement", "Visio Standard 2021", { quantity: "12", kind: "Base licence", maintenanceTo: "" }],
      [
        "entitlement",
        "Visio Standard 2021, maintenance",
        { quantity: "4", kind: "Maintenance only", validTo: "30/06/2027", base: "Visio Standard 2021" },
      ],
    ],
  },
  {
    profile: "microsoft-configuration-manager-licences",
    file: "general-licences.csv",
    lines: [
      "Name,Publisher,Version,Language,EffectiveQuantity,PONumber,ResellerName,DateOfPurchase,SupportPurchased,SupportExpirationDate,Comments",
      "WinZip,Corel,27,English,12,PO-17,Softshop,10/23/2024,1,10/23/2026,Site A",
      "Snagit,TechSmith,2023,English,3,PO-18,Softshop,10/10/2024,0,,",
    ],
    made: 2,
    is: [["entitlement", "WinZip", { quantity: "12", purchasedOn: "23/10/2024", supplier: "Softshop" }]],
  },
  {
    profile: "microsoft-intune-devices",
    file: "DevicesWithInventory.csv",
    lines: [
      "Device ID,Device name,Enrollment date,Last check-in,Azure AD Device ID,OS version,OS,Compliance,Manufacturer,Model,Serial number,Ownership,Primary user UPN,Primary user email address,Primary user display name",
      "a1,LT-0412,2025-01-13 08:00:00.0000000,2026-11-20 11:02:03.0000000,b1,10.0.26100,Windows,Compliant,LENOVO,21HES4ND09,PF5LN10E,Corporate,ines.roth@example.org,ines.roth@example.org,Ines Roth",
      "a2,iPad-7,2025-02-01 08:00:00.0000000,2026-11-21 10:00:00.0000000,b2,18.1,iOS,Noncompliant,Apple,iPad 10,DMPX1234,Personal,,,",
    ],
    made: 2,
    is: [
      [
        "hardware",
        "LT-0412",
        { serial: "PF5LN10E", lastVerified: "20/11/2026", user: "Ines Roth", ownership: "Owned" },
      ],
      ["person", "Ines Roth", { email: "ines.roth@example.org" }],
    ],
  },
  {
    profile: "microsoft-intune-discovered-apps",
    file: "AppInvRawData.csv",
    lines: [
      "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationSize,ApplicationVersion,DeviceId,DeviceName,ImeiNumber,OSDescription,OSVersion,Platform,UserId,EmailAddress,UserName",
      "k1,7-Zip,Igor Pavlov,24.08,0,24.08.00.0,a1,LT-0412,,Windows 11,10.0.26100,Windows,u1,ines.roth@example.org,Ines Roth",
      "k2,Snagit,TechSmith,23,0,23.1.0,a1,LT-0412,,Windows 11,10.0.26100,Windows,u1,ines.roth@example.org,Ines Roth",
    ],
    made: 1,
    is: [["installation", "LT-0412, Microsoft Intune", { "7-Zip": "24.08.00.0", Snagit: "23.1.0" }]],
  },
  {
    profile: "microsoft-intune-app-counts",
    file: "AppInvAggregate.csv",
    lines: [
      "ApplicationId,ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationVersion,DeviceCount,Platform",
      "i1,k1,7-Zip,Igor Pavlov,24.08,24.08.00.0,31,Windows",
      "i2,k2,7-Zip,Igor Pavlov,23.01,23.01.00.0,4,Windows",
      "i3,k3,Snagit,TechSmith,23,23.1.0,2,Windows",
    ],
    made: 2,
    is: [["software", "7-Zip", { publisher: "Igor Pavlov", version: "" }]],
  },
  {
    profile: "windows-uninstall-keys",
    file: "LT-0412.csv",
    lines: [
      '"DisplayName","DisplayVersion","Publisher","InstallDate","InstallLocation","UninstallString","SystemComponent","ReleaseType","WindowsInstaller","PSChildName"',
      '"7-Zip 24.08 (x64)","24.08","Igor Pavlov","20240131","C:\\Program Files\\7-Zip\\","C:\\Program Files\\7-Zip\\Uninstall.exe","","","","7-Zip"',
      '"Update for Windows (KB5000001)","1","Microsoft Corporation","20240201","","x","","Update","",""',
      '"Windows Runtime Part","10.1","Microsoft Corporation","20240201","","x","1","","1","{A}"',
    ],
    made: 1,
    leftOut: 2,
    is: [
      ["installation", "LT-0412, Windows uninstall keys", { "7-Zip 24.08 (x64)": "24.08" }],
      ["hardware", "LT-0412", { state: "Deployed" }],
    ],
  },
  {
    profile: "winget-list",
    file: "LT-0413.csv",
    lines: [
      "Name,Id,Version,Available,Source",
      "Git,Git.Git,2.44.0,2.47.1,winget",
      "Zoom Workplace,Zoom.Zoom,6.2.5,,winget",
    ],
    made: 1,
    is: [["installation", "LT-0413, winget", { Git: "2.44.0", "Zoom Workplace": "6.2.5" }]],
  },
  {
    profile: "winget-export",
    file: "LT-0414.csv",
    lines: ["PackageIdentifier,Version", "Git.Git,2.44.0", "Docker.DockerDesktop,4.34.2"],
    made: 1,
    is: [["installation", "LT-0414, winget", { "Git.Git": "2.44.0", "Docker.DockerDesktop": "4.34.2" }]],
  },
];

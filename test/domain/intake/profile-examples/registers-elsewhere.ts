import type { ProfileExample } from "./profile-example.ts";

/** Exports of makers, of other asset tools and of finance. */
export const REGISTERS_ELSEWHERE: readonly ProfileExample[] = [
  {
    profile: "apple-business-devices",
    file: "devices.csv",
    lines: [
      "serialNumber,deviceModel,productFamily,productType,partNumber,orderNumber,orderDateTime,status,addedToOrgDateTime",
      'DMPX1234ABCD,iPad 10,iPad,"iPad13,18",MPQ03FD/A,W100,2025-02-01T08:00:00Z,ASSIGNED,2025-02-03T08:00:00.192Z',
      'C02XY12345,MacBook Air 13,Mac,"Mac14,2",MLY33D/A,W101,2025-02-02T08:00:00Z,UNASSIGNED,2025-02-03T08:00:00.192Z',
    ],
    made: 2,
    is: [
      ["hardware", "DMPX1234ABCD", { class: "Tablet", orderNumber: "W100", purchasedOn: "01/02/2025", state: "" }],
      ["hardware", "C02XY12345", { class: "", maker: "Apple" }],
    ],
  },
  {
    profile: "dell-warranty",
    file: "warranty.csv",
    lines: [
      "Device Name,Model,Device Type,Service Tag,Ship Date,Service Level,Start Date,End Date,Days Remaining",
      "LT-0412,Latitude 5540,Client,5CG1234,2024-01-10,ProSupport,2024-01-10,2027-01-09,411",
    ],
    made: 1,
    is: [["hardware", "LT-0412", { serial: "5CG1234", maker: "Dell", warrantyEnd: "09/01/2027", purchasedOn: "" }]],
  },
  {
    profile: "hp-warranty",
    file: "hp.csv",
    lines: [
      "Serial Number,Product Number,Product Name,Warranty Type,Start Date,End Date,Status",
      "5CD0001ABC,6F5Y1EA,HP EliteBook 840 G9,Base Warranty,2024-01-10,2027-01-09,Active",
    ],
    made: 1,
    is: [["hardware", "5CD0001ABC", { modelNumber: "6F5Y1EA", warrantyEnd: "09/01/2027", state: "" }]],
  },
  {
    profile: "lenovo-warranty",
    file: "lenovo.csv",
    lines: [
      "Serial Number,Machine Type,Product Name,Warranty Status,Warranty Start,Warranty End",
      "PF5LN10E,21HE,ThinkPad T14 Gen 4,In Warranty,2024-01-10,2027-01-09",
    ],
    made: 1,
    is: [["hardware", "PF5LN10E", { modelNumber: "21HE", maker: "Lenovo", warrantyEnd: "09/01/2027" }]],
  },
  {
    profile: "snipe-it-licences",
    file: "licenses.csv",
    lines: [
      "\ufeffName,Email,Username,Item name,serial number,manufacturer,purchase date,purchase cost,purchase_order,order number,Licensed To Name,Licensed to Email,expiration date,maintained,reassignable,seats,company,supplier,notes",
      'Ines Roth,ines.roth@example.org,iroth,WinZip,AAAA-1,Corel,07/13/2024,$79.66,53008,O-1,Ines Roth,ines.roth@example.org,01/27/2027,false,no,80,Example Ltd,Softshop,"Bought\nfor the plant"',
      ",,,Snagit,AAAA-2,TechSmith,03/05/2024,$17.47,,O-2,,,09/10/2026,true,sometimes,5,,,",
    ],
    made: 2,
    is: [
      ["entitlement", "WinZip", { quantity: "80", totalCost: "79.66 USD", reassign: "Never", publisher: "Corel" }],
      ["entitlement", "Snagit", { reassign: "", validTo: "10/09/2026" }],
    ],
  },
  {
    profile: "snipe-it-assets",
    file: "assets.csv",
    lines: [
      "Company,Name,Asset Tag,Category,Supplier,Manufacturer,Location,Order Number,Model,Model Notes,Model Number,Asset Notes,Purchase Date,Purchase Cost,Checkout Type,Checked Out To: Username,Checked Out To: First Name,Checked Out To: Last Name,Checked Out To: Email,Checked Out To: Location",
      'Example Ltd,LT-0412,T-412,Laptops,Softshop,Dell,Bremen,O-9,"Latitude 13""",,L5540,New battery,2024-01-13,2266.13,User,iroth,Ines,Roth,ines.roth@example.org,',
    ],
    made: 1,
    is: [
      [
        "hardware",
        "T-412 LT-0412",
        { class: "Laptop", cost: "2,266.13 EUR", user: "Ines Roth", legalOwner: "Example Ltd" },
      ],
    ],
  },
  {
    profile: "snipe-it-people",
    file: "users.csv",
    lines: [
      "First Name,Last Name,Email,Username,Activated,Location,Address,City,State,Country,Postal Code,Website,Phone,Job Title,Notes,Employee Number,Company,Manager,Remote,VIP,Start Date,End Date,Gravatar",
      "Ines,Roth,ines.roth@example.org,iroth,true,Bremen,,,,,,,0421 555,Buyer,,4711,Example Ltd,,true,false,2022-03-18,,",
    ],
    made: 1,
    is: [["person", "Ines Roth", { state: "Active", startedOn: "18/03/2022", company: "Example Ltd" }]],
  },
  {
    profile: "i-doit-licences",
    file: "licences.csv",
    lines: [
      "objecttyp;objectName;Lizenzzuweisung: Lizenzschlüssel - Lizenz Typ;Lizenzzuweisung: Lizenzschlüssel - Anzahl;Lizenzzuweisung: Lizenzschlüssel - key;Lizenzzuweisung: Lizenzschlüssel - Serial number;Lizenzzuweisung: Lizenzschlüssel - Startdatum;Lizenzzuweisung: Lizenzschlüssel - Ablaufdatum;Lizenzzuweisung: Lizenzschlüssel - Einzelpreis",
      "C__OBJTYPE__LICENCE;WinZip;Volumen-Lizenz;1000;KEY-A;100200;01.01.2024;31.12.2027;19.99",
      "C__OBJTYPE__LICENCE;Snagit;Volumen-Lizenz,Volumen-Lizenz;10,5;KEY-B,KEY-C;100201,100202;01.01.2024,01.02.2024;31.12.2026,31.12.2027;9.50,9.00",
    ],
    made: 3,
    is: [
      [
        "entitlement",
        "WinZip",
        { quantity: "1000", kind: "Base licence", unitCost: "19.99 EUR", validTo: "31/12/2027" },
      ],
      ["entitlement", "100202", { name: "Snagit", quantity: "5", kind: "Base licence" }],
    ],
  },
  {
    profile: "i-doit-applications",
    file: "applications.csv",
    lines: [
      "Object type;Object title;Application - Specification;Application - Manufacturer;Application - Installation;Application - Registration key;Application - Install path;Variants - Title;Variants - Variant;Version - Version number",
      "C__OBJTYPE__APPLICATION;Snagit;Screen shots;TechSmith;Automatic;;;Snagit Pro;Pro;2023",
    ],
    made: 1,
    is: [["software", "Snagit Pro", { publisher: "TechSmith", edition: "Pro", version: "2023" }]],
  },
  {
    profile: "sap-fixed-assets",
    file: "RABEST01.csv",
    lines: [
      "Asset Balances - 01 Book deprec.;;;;;;;;",
      "Reporting date 31.12.2026;;;;;;;;",
      "Asset;Subnumber;Cap.date;Asset description;Acquis.val.;Accum.dep.;Book val.;Crcy;Cost Center",
      "3000123;0;13.01.2025;Notebook Latitude 5540;1.234,50;411,50-;823,00;EUR;4100",
      "3000124;0;14.02.2025;Server PowerEdge;9.800,00;1.000,00-;8.800,00;EUR;4100",
      "Total;;;;11.034,50;1.411,50-;9.623,00;EUR;",
    ],
    made: 2,
    leftOut: 1,
    is: [
      ["hardware", "Server PowerEdge", { financeNumber: "3000124-0", cost: "9,800.00 EUR", purchasedOn: "14/02/2025" }],
    ],
  },
  {
    profile: "lexware-fixed-assets",
    file: "anlagen.csv",
    lines: [
      "Inventarnummer;Inventarnummer SPO;Bezeichnung;Standort;Kostenstelle;Zusatzangaben;Anschaffungsdatum;AfA-Beginn;Anschaffungskosten;Bemessungsgrundlage;Buchwert;Nutzungsdauer;Anlagekonto;AfA-Art;AfA-Prozent",
      "0650-17;;Notebook Latitude;Bremen;4100;;03.02.2025;01.02.2025;1.234,50;1.234,50;823,00;3;0650;linear;33,33",
    ],
    made: 1,
    is: [
      ["hardware", "Notebook Latitude", { financeNumber: "0650-17", cost: "1,234.50 EUR", purchasedOn: "03/02/2025" }],
    ],
  },
];

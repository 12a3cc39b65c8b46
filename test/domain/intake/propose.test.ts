import { describe, expect, it } from "vitest";
import { aTable, proposalFor, tableOf } from "./an-import.ts";

/** Field by heading, for the columns that got one. */
function mapped(header: string, row: string): Record<string, string> {
  const { choices, columns } = proposalFor(aTable(header, row));
  return { register: choices.register, ...Object.fromEntries(columns.map((c) => [c.header, c.field ?? "—"])) };
}

describe("What a file is about is told by its headings", () => {
  it.each([
    [
      "Microsoft 365, your products",
      "Product Title|Total Licenses|Expired Licenses|Assigned licenses|Status Message",
      "Microsoft 365 E3|50|0|47|Active",
      { register: "entitlement", "Product Title": "name", "Total Licenses": "quantity", "Assigned licenses": "—" },
    ],
    [
      "Microsoft 365, users",
      "Display name|User principal name|Department|Title|First name|Last name|Object Id",
      "Ann Lee|ann@example.com|Sales|Clerk|Ann|Lee|0f8fad5b",
      { register: "person", "User principal name": "email", Title: "jobTitle", "Object Id": "directoryId" },
    ],
    [
      "a licence import for Configuration Manager",
      "Name|Publisher|Version|Language|EffectiveQuantity|PONumber|ResellerName|DateOfPurchase|SupportPurchased|SupportExpirationDate|Comments",
      "Visio|Microsoft|2019|EN|10|PO-1|Acme|10/10/2010|0|10/10/2012|x",
      {
        register: "entitlement",
        EffectiveQuantity: "quantity",
        PONumber: "orderNumber",
        ResellerName: "supplier",
        DateOfPurchase: "purchasedOn",
        SupportExpirationDate: "maintenanceTo",
      },
    ],
    [
      "Intune, devices",
      "Device ID|Device name|Enrollment date|Last check-in|Serial number|Manufacturer|Model|OS|Ownership|Primary user UPN",
      "d1|PC1|2026-01-01|2026-02-01|SN1|Dell|Latitude|Windows|Corporate|ann@example.com",
      {
        register: "hardware",
        "Device ID": "uuid",
        "Last check-in": "lastVerified",
        Ownership: "ownership",
        "Primary user UPN": "userEmail",
      },
    ],
    [
      "Intune, discovered apps raw",
      "ApplicationKey|ApplicationName|ApplicationPublisher|ApplicationVersion|DeviceId|DeviceName|OSDescription|EmailAddress|UserName",
      "k|7-Zip|Igor Pavlov|23.01|d1|PC1|Windows 11|ann@example.com|Ann",
      {
        register: "installation",
        ApplicationName: "program",
        ApplicationPublisher: "publisher",
        ApplicationVersion: "version",
        DeviceName: "deviceName",
      },
    ],
    [
      "Snipe-IT, licences",
      "Company|Name|Serial|Seats|Purchase Date|Purchase Cost|Expiration Date|Licensed To Name|Manufacturer|Supplier",
      "Acme|Photoshop|KEY-1|5|2026-01-01|500.00|2026-12-31|Acme|Adobe|Insight",
      { register: "entitlement", Seats: "quantity", "Expiration Date": "validTo", Manufacturer: "publisher" },
    ],
    [
      "Adobe, users",
      "Identity Type|Username|Domain|Email|First Name|Last Name|Country Code|ID|Product Configurations",
      "Federated|ann|example.com|ann@example.com|Ann|Lee|GB|A1|Creative Cloud",
      { register: "person", Email: "email", "First Name": "firstName", "Product Configurations": "—" },
    ],
    [
      "a directory's users",
      "SamAccountName|DisplayName|GivenName|Surname|Mail|Department|Enabled|Manager|whenCreated",
      "alee|Ann Lee|Ann|Lee|ann@example.com|Sales|True|CN=Bob Ray,OU=Staff|2020-01-01",
      { register: "person", SamAccountName: "username", Surname: "lastName", Enabled: "state", Manager: "manager" },
    ],
    [
      "a German licence list",
      "Produkt|Hersteller|Anzahl|Lizenzart|Gültig bis|Vertragsnummer|Einzelpreis",
      "AutoCAD|Autodesk|5|Abonnement|31.12.2026|V-1|1.500,00",
      {
        register: "entitlement",
        Anzahl: "quantity",
        "Gültig bis": "validTo",
        Einzelpreis: "unitCost",
        Lizenzart: "kind",
      },
    ],
    [
      "a French hardware list",
      "Numéro d'inventaire|Nom|Fabricant|Modèle|Numéro de série|Fournisseur|Date d'achat|Prix",
      "I-1|PC1|Dell|Latitude|SN1|LDLC|31/12/2025|900,50",
      {
        register: "hardware",
        "Numéro d'inventaire": "tag",
        "Numéro de série": "serial",
        "Date d'achat": "purchasedOn",
      },
    ],
    [
      "i-doit, licences",
      "Object title;|Licenses: License keys > Amount|Licenses: License keys > Start Date (Date)|Licenses: License keys > Price Per Unit (Money)",
      "X|10|2021-01-01|9.90",
      {
        register: "entitlement",
        "Licenses: License keys > Amount": "quantity",
        "Licenses: License keys > Start Date (Date)": "validFrom",
        "Licenses: License keys > Price Per Unit (Money)": "unitCost",
      },
    ],
    [
      "PowerShell's uninstall keys with a computer column",
      "ComputerName|DisplayName|DisplayVersion|Publisher|InstallDate",
      "PC1|7-Zip|23.01|Igor Pavlov|20240131",
      { register: "installation", DisplayName: "program", DisplayVersion: "version", InstallDate: "installed" },
    ],
  ])("%s", (_, header, row, expected) => {
    expect(mapped(header, row)).toMatchObject(expected);
  });

  it("gives each field to one column, the surest one", () => {
    const { columns } = proposalFor(aTable("Serial number|Serial no|Asset tag", "SN1|SN2|T1"));
    expect(columns.filter(({ field }) => field === "serial").map(({ header }) => header)).toEqual(["Serial number"]);
  });

  it("matches a heading with a typing error", () => {
    expect(mapped("Asset tag|Serial numbre|Manufacturer", "T1|SN1|Dell")).toMatchObject({ "Serial numbre": "serial" });
  });

  it("asks for the register of a file that fits none, the nearest first", () => {
    const table = aTable("Name|Category|QTY|Min Amount|Item Number|Supplier", "Toner|Ink|5|2|I-1|Acme");
    const [question] = proposalFor(table).questions;
    expect(question?.id).toBe("register");
    expect(question?.options[0]?.samples[0]).toMatch(/^\d of 6 columns: /);
    expect(proposalFor(table, { register: "hardware" }).questions).toEqual([]);
  });
});

describe("What a person decided is kept", () => {
  const table = aTable("Asset tag|Serial|Purchased", "T1|SN1|03/04/2026");

  it.each([
    { register: "software" as const },
    { headerRow: 2 },
    { columns: ["serial", null, "notes"] },
    { dateOrder: "mdy" as const },
    { decimalMark: "," as const },
    { currency: "CHF" },
  ])("%o", (given) => {
    expect(proposalFor(table, given).choices).toMatchObject(given);
  });

  it("and an answered question isn't asked again", () => {
    const columns = ["tag", "serial", "purchasedOn"];
    expect(proposalFor(table, { columns }).questions.map(({ id }) => id)).toEqual(["dateOrder"]);
    expect(proposalFor(table, { columns, dateOrder: "dmy" }).questions).toEqual([]);
  });
});

describe("The sheet", () => {
  it("is the visible one whose headings fit, not the first", () => {
    const readMe = aTable("Read me", "This workbook was made by the reseller");
    const old = { ...aTable("Asset tag|Serial|Model|Maker", "T0|SN0|M|Dell"), name: "Old", hidden: true };
    const devices = { ...aTable("Asset tag|Serial|Model", "T1|SN1|M"), name: "Devices" };
    const proposal = proposalFor(readMe, {}, [], [old, devices]);
    expect(proposal.choices.sheet).toBe(2);
    expect(proposal.readings[0]).toContain("“Devices”");
  });

  it("may be without a single row", () => {
    expect(proposalFor(tableOf([])).columns).toEqual([]);
  });
});

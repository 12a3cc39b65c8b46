import type { Cell } from "../../../src/domain/intake/cell.ts";

/** Headings of exports as tools write them, with one row of data and the fields that the columns must be matched to. */
export interface KnownExport {
  readonly tool: string;
  readonly register: string;
  readonly headers: string;
  readonly row: readonly Cell[];
  readonly fields: string;
}

/** Exports and lists as tools and people write them. */
export const EXPORTS: readonly KnownExport[] = [
  {
    tool: "Microsoft configuration manager, general licences",
    register: "entitlement",
    headers:
      "Name,Publisher,Version,Language,EffectiveQuantity,PONumber,ResellerName,DateOfPurchase,SupportPurchased,SupportExpirationDate,Comments",
    row: ["Visio", "Microsoft", "2021", "English", "8", "PO1", "Shop", "13/10/2010", "1", "13/10/2012", "x"],
    fields: "name,publisher,version,language,quantity,orderNumber,supplier,purchasedOn,-,maintenanceTo,notes",
  },
  {
    tool: "Microsoft 365 admin center, products",
    register: "entitlement",
    headers: "Product Title,Total Licenses,Expired Licenses,Assigned licenses,Status Message,Renewal Date",
    row: ["Microsoft 365 E3", "25", "0", "20", "Active", "2026-12-31"],
    fields: "name,quantity,-,-,state,validTo",
  },
  {
    tool: "Snipe-IT licences",
    register: "entitlement",
    headers:
      "Company,Item name,Serial,Seats,Purchase Date,Purchase Cost,Expiration Date,Licensed To Name,Licensed To Email,Maintained,Reassignable,Order Number,Supplier,Notes",
    row: [
      "ACME",
      "Visio",
      "KEY-1",
      "8",
      "2026-01-13",
      "10.50",
      "2027-01-13",
      "Anna",
      "a@b.c",
      "1",
      "1",
      "O1",
      "Shop",
      "",
    ],
    fields: "legalEntity,name,reference,quantity,purchasedOn,totalCost,validTo,-,-,-,-,orderNumber,supplier,notes",
  },
  {
    tool: "Ivanti licence template",
    register: "entitlement",
    headers:
      "Product Name,Publisher,AvailableStartDate,ExpiryDate,EntitlementType,Metric,Quantity,Cost,Contract Number,PO Number,MaintenanceEndDate",
    row: ["Visio", "Microsoft", "13/01/2026", "", "Base", "Device", "8", "800.00", "C1", "PO1", "31/12/2026"],
    fields: "software,publisher,validFrom,validTo,kind,metric,quantity,totalCost,agreement,orderNumber,maintenanceTo",
  },
  {
    tool: "a reseller's list in German",
    register: "entitlement",
    headers:
      "Produkt;Hersteller;Artikelnummer;Lizenzart;Metrik;Anzahl;Laufzeitbeginn;Laufzeitende;Einzelpreis (EUR);Vertragsnummer;Rechnungsnummer",
    row: [
      "Visio",
      "Microsoft",
      "D87",
      "Mietlizenz",
      "Benutzer",
      "8",
      "13.01.2026",
      "31.12.2026",
      "1.234,50",
      "V1",
      "R1",
    ],
    fields: "software,publisher,sku,kind,metric,quantity,validFrom,validTo,unitCost,agreement,invoiceNumber",
  },
  {
    tool: "a list in French",
    register: "entitlement",
    headers:
      "Produit;Editeur;Référence article;Type de licence;Quantité;Date de début;Date d'expiration;Prix unitaire;Fournisseur",
    row: ["Visio", "Microsoft", "D87", "Abonnement", "8", "13/01/2026", "31/12/2026", "12,50", "Boutique"],
    fields: "software,publisher,sku,kind,quantity,validFrom,validTo,unitCost,supplier",
  },
  {
    tool: "Intune, devices",
    register: "hardware",
    headers:
      "Device ID,Device name,Enrollment date,Last check-in,Serial number,Manufacturer,Model,OS,OS version,Ownership,Primary user UPN,Primary user display name",
    row: [
      "g1",
      "PC1",
      "1/13/2025",
      "10/23/2026",
      "S1",
      "Dell",
      "L5540",
      "Windows",
      "10.0",
      "Corporate",
      "a@b.c",
      "Anna",
    ],
    fields: "uuid,name,-,lastVerified,serial,maker,model,operatingSystem,-,ownership,userEmail,user",
  },
  {
    tool: "an inventory list in German",
    register: "hardware",
    headers:
      "Inventarnummer;Gerätename;Typ;Hersteller;Modell;Seriennummer;Status;Benutzer;Standort;Kaufdatum;Kaufpreis;Garantie bis",
    row: [
      "I1",
      "PC1",
      "Notebook",
      "Dell",
      "L5540",
      "S1",
      "im Einsatz",
      "Anna",
      "Bremen",
      "13.01.2025",
      "899,00",
      "31.12.2027",
    ],
    fields: "tag,name,class,maker,model,serial,state,user,location,purchasedOn,cost,warrantyEnd",
  },
  {
    tool: "Microsoft 365 admin center, users",
    register: "person",
    headers:
      "Block credential,City,Department,Display name,First name,Last name,Mobile Phone,Object Id,Office,Title,User principal name",
    row: ["False", "Bremen", "IT", "Anna Beck", "Anna", "Beck", "1", "g1", "HQ", "Admin", "a@b.c"],
    fields: "-,-,department,name,firstName,lastName,phone,directoryId,location,jobTitle,email",
  },
  {
    tool: "Active Directory",
    register: "person",
    headers:
      "DisplayName;GivenName;Surname;SamAccountName;UserPrincipalName;Title;Department;Office;Manager;EmployeeID;Enabled;whenCreated",
    row: [
      "Anna Beck",
      "Anna",
      "Beck",
      "a.beck",
      "a@b.c",
      "Admin",
      "IT",
      "HQ",
      "Bernd",
      "1",
      "True",
      "13.01.2019 08:00:00",
    ],
    fields: "name,firstName,lastName,username,email,jobTitle,department,location,manager,employeeNumber,state,-",
  },
  {
    tool: "Intune, discovered apps (raw)",
    register: "installation",
    headers:
      "ApplicationKey,ApplicationName,ApplicationPublisher,ApplicationShortVersion,ApplicationSize,ApplicationVersion,DeviceId,DeviceName,ImeiNumber,OSDescription,OSVersion,Platform,UserId,EmailAddress,UserName",
    row: [
      "k",
      "7-Zip",
      "Igor Pavlov",
      "24",
      "0",
      "24.08",
      "g1",
      "PC1",
      null,
      "Windows",
      "10",
      "Windows",
      "u",
      "a@b.c",
      "Anna",
    ],
    fields: "-,program,publisher,-,-,version,deviceUuid,deviceName,-,deviceOs,-,-,-,deviceUser,-",
  },
  {
    tool: "a list of installed software by computer",
    register: "installation",
    headers: "Computer,DisplayName,DisplayVersion,Publisher,InstallDate",
    row: ["PC1", "7-Zip", "24.08", "Igor Pavlov", "20240131"],
    fields: "deviceName,program,version,publisher,installed",
  },
  {
    tool: "a list of contracts in German",
    register: "contract",
    headers:
      "Vertragsnummer;Bezeichnung;Vertragspartner;Vertragsart;Vertragsbeginn;Vertragsende;Kündigungsfrist (Tage);Kosten",
    row: ["V-1", "Leasing Notebooks", "GRENKE", "Leasing", "13.01.2025", "31.12.2027", "90", "1.200,00"],
    fields: "number,name,party,kind,startsOn,endsOn,noticeDays,cost",
  },
  {
    tool: "a list of contracts in Spanish",
    register: "contract",
    headers:
      "Número de contrato;Nombre del contrato;Proveedor;Fecha de inicio;Fecha de vencimiento;Renovación automática",
    row: ["C-1", "Soporte", "Acme", "13/01/2025", "31/12/2027", "sí"],
    fields: "number,name,party,startsOn,endsOn,autoRenew",
  },
  {
    tool: "a list of cloud services",
    register: "cloudService",
    headers: "Service;Provider;Service type;URL;Owner;Seats purchased;Billing period;SSO",
    row: ["Box", "Box Inc.", "SaaS", "https://box.example", "Ada", "20", "Year", "yes"],
    fields: "name,provider,kind,address,owner,seatsBought,costPeriod,singleSignOn",
  },
  {
    tool: "a list of seats in French",
    register: "seat",
    headers: "Utilisateur;Adresse e-mail;Licence attribuée;Offre;Dernière connexion",
    row: ["Ada", "ada@example.org", "Box", "Business", "20/11/2026"],
    fields: "person,account,service,plan,lastUsed",
  },
  {
    tool: "a list of allocations",
    register: "allocation",
    headers: "License name;Computer name;Assigned to;Allocated quantity;Allocated on",
    row: ["Visio", "PC1", "Ada", "1", "2026-11-20"],
    fields: "entitlement,device,person,quantity,from",
  },
  {
    tool: "an inventory list in Spanish",
    register: "hardware",
    headers:
      "Número de inventario;Nombre del equipo;Fabricante;Modelo;Número de serie;Usuario asignado;Ubicación;Fecha de compra;Fin de garantía",
    row: ["I1", "PC1", "Dell", "L5540", "S1", "Ana", "Madrid", "13/01/2025", "31/12/2027"],
    fields: "tag,name,maker,model,serial,user,location,purchasedOn,warrantyEnd",
  },
  {
    tool: "a licence list in Spanish",
    register: "entitlement",
    headers:
      "Producto;Fabricante;Referencia;Tipo de licencia;Cantidad;Fecha de inicio;Fecha de vencimiento;Precio unitario;Número de factura",
    row: ["Visio", "Microsoft", "D87", "Subscription", "8", "13/01/2026", "31/12/2026", "12,50", "F1"],
    fields: "software,publisher,sku,kind,quantity,validFrom,validTo,unitCost,invoiceNumber",
  },
];

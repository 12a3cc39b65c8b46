import type { ProfileExample } from "./profile-example.ts";

const ADOBE = {
  file: "users.csv",
  lines: [
    "Identity Type,Username,Domain,Email,First Name,Last Name,Country Code,ID,Product Configurations,Admin Roles,Product Configurations Administered,User Groups,User Groups Administered,Products Administered,Developer Access",
    'Federated ID,iroth,example.org,ines.roth@example.org,Ines,Roth,DE,A1,"Acrobat Pro,Photoshop",,,,,,',
    "Business ID,,,jon.falk@example.org,Jon,Falk,DE,A2,,System,,,,,",
  ],
};
const AUTODESK = {
  file: "autodesk-users.csv",
  lines: [
    "autodesk_id,first_name,last_name,email,team,role,account_status,offering_name,product_name",
    "X1,Ines,Roth,ines.roth@example.org,Team 1,User,Active,AutoCAD - including specialized toolsets,AutoCAD",
    "X2,Jon,Falk,jon.falk@example.org,Team 1,Admin,Active,,",
  ],
};
const GOOGLE = {
  file: "User_Download_24112026_101500.csv",
  lines: [
    "First Name [Required],Last Name [Required],Email Address [Required],Org Unit Path [Required],Status [READ ONLY],Last Sign In [READ ONLY],Employee ID,Department,2sv Enrolled [READ ONLY],Licenses [READ ONLY]",
    'Ines,Roth,ines.roth@example.org,/Staff,Active,2026/11/20 10:11:12,4711,Purchasing,True,"Google Workspace Business Plus,Google Voice"',
    "Jon,Falk,jon.falk@example.org,/Staff,Suspended,Never logged in,4712,IT,False,",
  ],
};

/** Exports of publishers' portals. */
export const PUBLISHERS: readonly ProfileExample[] = [
  {
    ...ADOBE,
    profile: "adobe-admin-console-people",
    also: "adobe-admin-console-seats",
    made: 2,
    is: [["person", "Ines Roth", { email: "ines.roth@example.org", username: "" }]],
  },
  {
    ...ADOBE,
    profile: "adobe-admin-console-seats",
    also: "adobe-admin-console-people",
    made: 2,
    leftOut: 1,
    is: [
      [
        "seat",
        "Photoshop – ines.roth@example.org – ines.roth@example.org",
        { service: "Photoshop", account: "ines.roth@example.org" },
      ],
    ],
  },
  {
    ...AUTODESK,
    profile: "autodesk-people",
    also: "autodesk-seats",
    made: 2,
    is: [["person", "Jon Falk", { email: "jon.falk@example.org", jobTitle: "" }]],
  },
  {
    ...AUTODESK,
    profile: "autodesk-seats",
    also: "autodesk-people",
    made: 1,
    leftOut: 1,
    is: [["seat", "AutoCAD – ines.roth@example.org – ines.roth@example.org", { account: "ines.roth@example.org" }]],
  },
  {
    profile: "autodesk-seat-usage",
    file: "seat-usage.csv",
    lines: [
      "email,first_name,last_name,offering_name,seat_assignment,assigned_date,last_accessed,days_inactive,monthly_average",
      "ines.roth@example.org,Ines,Roth,AutoCAD,Assigned,2026-01-05,2026-11-19,5,12",
      "jon.falk@example.org,Jon,Falk,AutoCAD,Unassigned,2025-01-05,2025-06-01,541,0",
    ],
    made: 2,
    is: [
      [
        "seat",
        "AutoCAD – ines.roth@example.org – ines.roth@example.org",
        { lastUsed: "19/11/2026", state: "Assigned" },
      ],
      ["seat", "AutoCAD – jon.falk@example.org – jon.falk@example.org", { state: "Ended" }],
    ],
  },
  {
    profile: "autodesk-subscriptions",
    file: "subscriptions.csv",
    lines: [
      "team,subscription_id,contract_number,offering_name,subscription_status,seat_quantity,start_date,end_date,autorenew_date,term,reseller_name,reseller_email",
      "Team 1,55-00112233,110001234567,AutoCAD LT,Active,4,2026-03-01,2027-02-28,2027-02-01,Annual,CAD Haus,sales@cad.example",
    ],
    made: 1,
    is: [
      [
        "entitlement",
        "AutoCAD LT",
        { quantity: "4", validTo: "28/02/2027", metric: "Per named user", supplier: "CAD Haus" },
      ],
    ],
  },
  {
    profile: "jetbrains-licences",
    file: "licenses.csv",
    lines: [
      "License ID,Product,Assignee Email,Team,Valid until,Order number",
      "AB1CD2EF3G,PyCharm Professional,ines.roth@example.org,Data,2027-05-31,R100",
      "HI4JK5LM6N,PyCharm Professional,,Data,2027-05-31,R100",
    ],
    made: 2,
    is: [
      [
        "entitlement",
        "AB1CD2EF3G",
        { name: "PyCharm Professional", quantity: "1", boundPerson: "ines.roth@example.org" },
      ],
    ],
  },
  {
    profile: "atlassian-people",
    file: "export-users.csv",
    lines: [
      "User id,User name,email,User status,Added to org,Org role,Last seen in Jira - example,Last seen in Confluence - example",
      "557058:aa,Ines Roth,ines.roth@example.org,Active,12 Mar 2024,None,20 Nov 2026,Never accessed",
      "557058:bb,Jon Falk,jon.falk@example.org,Deactivated,13 Mar 2024,None,Never accessed,Never accessed",
      "557058:cc,Mia Holt,mia.holt@example.org,Suspended,13 Mar 2024,None,Never accessed,Never accessed",
    ],
    made: 3,
    is: [
      ["person", "Ines Roth", { email: "ines.roth@example.org", state: "Active" }],
      ["person", "Jon Falk", { state: "Left" }],
      ["person", "Mia Holt", { state: "" }],
    ],
  },
  {
    ...GOOGLE,
    profile: "google-workspace-people",
    also: "google-workspace-seats",
    made: 2,
    is: [
      ["person", "Ines Roth", { email: "ines.roth@example.org", employeeNumber: "4711", state: "Active" }],
      ["person", "Jon Falk", { state: "" }],
    ],
  },
  {
    ...GOOGLE,
    profile: "google-workspace-seats",
    also: "google-workspace-people",
    made: 2,
    leftOut: 1,
    is: [
      ["seat", "Google Voice – ines.roth@example.org – ines.roth@example.org", { lastUsed: "20/11/2026", state: "" }],
    ],
  },
  {
    profile: "salesforce-seats",
    file: "report.csv",
    lines: [
      '"First Name","Last Name","Username","Email","Profile","User License","Active","Last Login"',
      '"Ines","Roth","ines.roth@example.org.sales","ines.roth@example.org","Sales","Salesforce","1","2026-11-20"',
      '"Jon","Falk","jon.falk@example.org.sales","jon.falk@example.org","Sales","Salesforce Platform","0",""',
    ],
    made: 2,
    is: [
      ["seat", "ines.roth@example.org.sales", { plan: "Salesforce", lastUsed: "20/11/2026", state: "Assigned" }],
      ["seat", "jon.falk@example.org.sales", { account: "jon.falk@example.org.sales", state: "Ended" }],
    ],
  },
  {
    profile: "broadcom-vmware-licences",
    file: "license-keys.csv",
    lines: [
      "License Key,Product Name,Quantity,Folder Name,Contract End Date",
      "00000-11111-22222-33333-44444,VMware vSphere Standard 8,64,Home,2027-06-30",
    ],
    made: 1,
    is: [
      ["entitlement", "00000-11111-22222-33333-44444", { quantity: "64", validTo: "30/06/2027", publisher: "VMware" }],
    ],
  },
  {
    profile: "red-hat-subscriptions",
    file: "subscriptions-inventory.csv",
    lines: [
      "Name,SKU,Quantity,Service level",
      '"Red Hat Enterprise Linux Server, Standard",RH00004,10,Standard',
      "Red Hat Developer Subscription,RH00798,Unlimited,Self-Support",
    ],
    made: 2,
    is: [
      ["entitlement", "Red Hat Enterprise Linux Server, Standard", { sku: "RH00004", quantity: "10" }],
      ["entitlement", "Red Hat Developer Subscription", { unlimited: "Yes", quantity: "" }],
    ],
  },
  {
    profile: "oracle-support-contracts",
    file: "csi.csv",
    lines: [
      "Support Identifier,Product Description,License Metric,Quantity,Start Date,End Date",
      "12345678,Oracle Database Enterprise Edition,Processor Perpetual,4,01-MAR-2019,28-FEB-2027",
    ],
    made: 1,
    is: [
      [
        "entitlement",
        "Oracle Database Enterprise Edition",
        { agreement: "12345678", maintenanceTo: "28/02/2027", validTo: "" },
      ],
    ],
  },
  {
    profile: "ivanti-licences",
    file: "general-licence.csv",
    lines: [
      "Vendor,Product Name,Version,Edition,Quantity,Metric,EntitlementType,AvailableStartDate,ExpiryDate,Contract Number,PO Number,Cost,Currency Code,MaintenanceStartDate,MaintenanceEndDate,Downgradable,License Location",
      "Corel,WinZip,27,Pro,12,Per User,Base,05/04/2024,,C-1,PO-17,25.50,GBP,,04/05/2026,Yes,Example",
    ],
    made: 1,
    is: [
      [
        "entitlement",
        "WinZip",
        { validFrom: "05/04/2024", maintenanceTo: "04/05/2026", unitCost: "25.50 GBP", kind: "Base licence" },
      ],
    ],
  },
];

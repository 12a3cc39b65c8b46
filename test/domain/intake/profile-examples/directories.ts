import type { ProfileExample } from "./profile-example.ts";

/** Exports of directories of users and computers. */
export const DIRECTORIES: readonly ProfileExample[] = [
  {
    profile: "active-directory-people",
    file: "ad-users.csv",
    lines: [
      '"DistinguishedName";"Enabled";"GivenName";"Name";"ObjectClass";"ObjectGUID";"SamAccountName";"SID";"Surname";"UserPrincipalName";"Department";"EmailAddress";"Manager";"whenCreated"',
      '"CN=Ines Roth,OU=Staff,DC=example,DC=org";"True";"Ines";"Ines Roth";"user";"15e91f38-3651-425f-810a-56e0fb00287a";"iroth";"S-1-5-21-1";"Roth";"iroth@corp.example.org";"Purchasing";"ines.roth@example.org";"CN=Jon Falk,OU=Staff,DC=example,DC=org";"13.01.2019 08:00:00"',
      '"CN=Jon Falk,OU=Staff,DC=example,DC=org";"False";"Jon";"Jon Falk";"user";"25e91f38-3651-425f-810a-56e0fb00287b";"jfalk";"S-1-5-21-2";"Falk";"jfalk@corp.example.org";"IT";"jon.falk@example.org";"";"14.02.2020 08:00:00"',
    ],
    made: 2,
    is: [
      ["person", "Ines Roth", { email: "ines.roth@example.org", username: "iroth", manager: "Jon Falk" }],
      ["person", "Jon Falk", { state: "Left" }],
    ],
  },
  {
    profile: "active-directory-computers",
    file: "ad-computers.csv",
    lines: [
      '"DistinguishedName","DNSHostName","Enabled","LastLogonDate","Name","ObjectClass","OperatingSystem","OperatingSystemVersion","SamAccountName"',
      '"CN=LT-0412,OU=PCs,DC=example,DC=org","lt-0412.corp.example.org","True","11/20/2026 8:14:02 AM","LT-0412","computer","Windows 11 Enterprise","10.0 (26100)","LT-0412$"',
    ],
    made: 1,
    is: [["hardware", "LT-0412", { networkName: "lt-0412.corp.example.org", lastVerified: "20/11/2026" }]],
  },
  {
    profile: "microsoft-entra-people",
    file: "exportUsers_2026-11-24.csv",
    lines: [
      "userPrincipalName,displayName,surname,mail,givenName,id,userType,jobTitle,department,accountEnabled,usageLocation,officeLocation",
      "ines.roth@example.org,Ines Roth,Roth,ines.roth@example.org,Ines,15e91f38-3651-425f-810a-56e0fb00287a,Member,Buyer,Purchasing,True,DE,North",
      "guest_other.example#EXT#@example.onmicrosoft.com,Guest,,guest@other.example,,35e91f38-3651-425f-810a-56e0fb00287c,Guest,,,True,,",
    ],
    made: 1,
    leftOut: 1,
    is: [["person", "Ines Roth", { email: "ines.roth@example.org", state: "Active", jobTitle: "Buyer" }]],
  },
  {
    profile: "microsoft-entra-devices",
    file: "exportDevice_2026-11-24.csv",
    lines: [
      "displayName,accountEnabled,operatingSystem,operatingSystemVersion,joinType (trustType),registeredOwners,isCompliant,approximateLastSignInDateTime,deviceId,manufacturer,model",
      "LT-0412,True,Windows,10.0.26100,Microsoft Entra joined,Ines Roth,True,2026-11-20T08:14:02Z,b1,LENOVO,21HES4ND09",
    ],
    made: 1,
    is: [["hardware", "LT-0412", { maker: "LENOVO", lastVerified: "20/11/2026", uuid: "" }]],
  },
];

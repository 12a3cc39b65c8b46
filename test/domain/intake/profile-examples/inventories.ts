import type { ProfileExample } from "./profile-example.ts";

/** Exports of tools that look at devices. */
export const INVENTORIES: readonly ProfileExample[] = [
  {
    profile: "pdq-inventory-applications",
    file: "applications.csv",
    lines: [
      "Computer Name,Application Name,Application Version,Application Publisher,Application Install Date",
      "LT-0412,7-Zip,24.08,Igor Pavlov,1/31/2024",
      "LT-0413,Snagit,23.1.0,TechSmith,2/28/2024",
    ],
    made: 2,
    is: [["installation", "LT-0413, PDQ Inventory", { Snagit: "23.1.0" }]],
  },
  {
    profile: "pdq-inventory-computers",
    file: "computers.csv",
    lines: [
      "Computer Name,Computer Manufacturer,Computer Model,Computer Serial Number,Computer O/S,Computer Current User,Computer Last Successful Scan",
      "LT-0412,Dell Inc.,Latitude 5540,5CG1234,Windows 11,iroth,11/20/2026 9:00:00 AM",
    ],
    made: 1,
    is: [["hardware", "LT-0412", { maker: "Dell Inc.", serial: "5CG1234", lastVerified: "20/11/2026" }]],
  },
  {
    profile: "lansweeper-assets",
    file: "assets.csv",
    lines: [
      "AssetName;Domain;Username;AssetTypename;IPAddress;Manufacturer;Model;Serialnumber;OSname;Lastseen;Warrantydate",
      "LT-0412;EXAMPLE;iroth;Windows;10.0.0.7;Dell Inc.;Latitude 5540;5CG1234;Win 11;20/11/2026 09:00:00;31/12/2027",
      "PR-01;;;Printer;10.0.0.9;Brother;HL-L5100;E7;;21/11/2026 09:00:00;",
    ],
    made: 2,
    is: [
      ["hardware", "LT-0412", { class: "", warrantyEnd: "31/12/2027" }],
      ["hardware", "PR-01", { class: "Printer", serial: "E7" }],
    ],
  },
  {
    profile: "lansweeper-software",
    file: "software.csv",
    lines: [
      "AssetName;Userdomain;Username;softwareName;softwareVersion;SoftwarePublisher;Lastchanged",
      "LT-0412;EXAMPLE;iroth;7-Zip;24.08;Igor Pavlov;20/11/2026",
    ],
    made: 1,
    is: [["installation", "LT-0412, Lansweeper", { "7-Zip": "24.08" }]],
  },
  {
    profile: "ocs-inventory-computers",
    file: "export.csv",
    lines: [
      '"Account info: TAG";"Last inventory";"Computer";"User";"Operating system";"RAM (MB)";"CPU (MHz)"',
      '"BREMEN";"2026-11-20 09:00:00";"LT-0412";"iroth";"Microsoft Windows 11 Pro";"16384";"2400"',
    ],
    made: 1,
    is: [["hardware", "LT-0412", { memoryMb: "16384", lastVerified: "20/11/2026", user: "iroth" }]],
  },
  {
    profile: "glpi-computers",
    file: "glpi.csv",
    lines: [
      '"Nom";"Entité";"Statut";"Fabricant";"Numéro de série";"Type";"Modèle";"Système d\'exploitation - Nom";"Lieu";"Dernière modification";"Composants - Processeur"',
      '"LT-0412";"Entité racine";"En service";"Dell";"5CG1234";"Portable";"Latitude 5540";"Windows 11";"Lyon";"2026-11-20 09:00";"Core i5"',
    ],
    made: 1,
    is: [["hardware", "LT-0412", { class: "Laptop", state: "Deployed", location: "Lyon", processor: "Core i5" }]],
  },
  {
    profile: "osquery-programs",
    file: "LT-0412.json",
    lines: [
      '[{"name":"7-Zip","version":"24.08","publisher":"Igor Pavlov","install_date":"20240131","identifying_number":"","install_source":""},',
      '{"name":"Snagit","version":"23.1.0","publisher":"TechSmith","install_date":"","identifying_number":"{B}","install_source":""}]',
    ],
    made: 1,
    is: [["installation", "LT-0412, osquery", { "7-Zip": "24.08", Snagit: "23.1.0" }]],
  },
  {
    profile: "osquery-apps",
    file: "apps.csv",
    lines: [
      "hostname,name,bundle_identifier,bundle_short_version,bundle_version,display_name,category,path",
      "MB-07,Pages.app,com.apple.iWork.Pages,14.2,7041,Pages,public.app-category.productivity,/Applications/Pages.app",
    ],
    made: 1,
    is: [["installation", "MB-07, osquery", { Pages: "14.2" }]],
  },
  {
    profile: "osquery-deb-packages",
    file: "SRV-01.csv",
    lines: [
      "name|version|source|size|arch|revision|status|maintainer|section",
      "openssl|3.0.13|openssl|1620|amd64|0ubuntu3|install ok installed|Ubuntu Developers|utils",
      "telnet|0.17|netkit|160|amd64|44|deinstall ok config-files|Ubuntu Developers|net",
    ],
    made: 1,
    leftOut: 1,
    is: [["installation", "SRV-01, osquery", { openssl: "3.0.13" }]],
  },
  {
    profile: "osquery-rpm-packages",
    file: "SRV-02.csv",
    lines: [
      "name,version,release,source,size,sha1,arch,epoch,install_time,vendor,package_group",
      "openssl,3.2.2,6.el9,openssl-3.2.2-6.el9.src.rpm,1900000,aa,x86_64,1,1710000000,Red Hat,Unspecified",
    ],
    made: 1,
    is: [["installation", "SRV-02, osquery", { openssl: "3.2.2" }]],
  },
];

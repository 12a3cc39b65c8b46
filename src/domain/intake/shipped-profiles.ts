import activeDirectoryComputers from "../../../resources/seeds/profiles/active-directory-computers.json" with {
  type: "json",
};
import activeDirectoryPeople from "../../../resources/seeds/profiles/active-directory-people.json" with {
  type: "json",
};
import adobeAdminConsolePeople from "../../../resources/seeds/profiles/adobe-admin-console-people.json" with {
  type: "json",
};
import adobeAdminConsoleSeats from "../../../resources/seeds/profiles/adobe-admin-console-seats.json" with {
  type: "json",
};
import appleBusinessDevices from "../../../resources/seeds/profiles/apple-business-devices.json" with { type: "json" };
import atlassianPeople from "../../../resources/seeds/profiles/atlassian-people.json" with { type: "json" };
import autodeskPeople from "../../../resources/seeds/profiles/autodesk-people.json" with { type: "json" };
import autodeskSeatUsage from "../../../resources/seeds/profiles/autodesk-seat-usage.json" with { type: "json" };
import autodeskSeats from "../../../resources/seeds/profiles/autodesk-seats.json" with { type: "json" };
import autodeskSubscriptions from "../../../resources/seeds/profiles/autodesk-subscriptions.json" with { type: "json" };
import broadcomVmwareLicences from "../../../resources/seeds/profiles/broadcom-vmware-licences.json" with {
  type: "json",
};
import dellWarranty from "../../../resources/seeds/profiles/dell-warranty.json" with { type: "json" };
import glpiComputers from "../../../resources/seeds/profiles/glpi-computers.json" with { type: "json" };
import googleWorkspacePeople from "../../../resources/seeds/profiles/google-workspace-people.json" with {
  type: "json",
};
import googleWorkspaceSeats from "../../../resources/seeds/profiles/google-workspace-seats.json" with { type: "json" };
import hpWarranty from "../../../resources/seeds/profiles/hp-warranty.json" with { type: "json" };
import iDoitApplications from "../../../resources/seeds/profiles/i-doit-applications.json" with { type: "json" };
import iDoitLicences from "../../../resources/seeds/profiles/i-doit-licences.json" with { type: "json" };
import ivantiLicences from "../../../resources/seeds/profiles/ivanti-licences.json" with { type: "json" };
import jetbrainsLicences from "../../../resources/seeds/profiles/jetbrains-licences.json" with { type: "json" };
import lansweeperAssets from "../../../resources/seeds/profiles/lansweeper-assets.json" with { type: "json" };
import lansweeperSoftware from "../../../resources/seeds/profiles/lansweeper-software.json" with { type: "json" };
import lenovoWarranty from "../../../resources/seeds/profiles/lenovo-warranty.json" with { type: "json" };
import lexwareFixedAssets from "../../../resources/seeds/profiles/lexware-fixed-assets.json" with { type: "json" };
import microsoft365People from "../../../resources/seeds/profiles/microsoft-365-people.json" with { type: "json" };
import microsoft365Products from "../../../resources/seeds/profiles/microsoft-365-products.json" with { type: "json" };
import microsoft365ProductsAsServices from "../../../resources/seeds/profiles/microsoft-365-products-as-services.json" with {
  type: "json",
};
import microsoft365Seats from "../../../resources/seeds/profiles/microsoft-365-seats.json" with { type: "json" };
import microsoftConfigurationManagerLicences from "../../../resources/seeds/profiles/microsoft-configuration-manager-licences.json" with {
  type: "json",
};
import microsoftEntraDevices from "../../../resources/seeds/profiles/microsoft-entra-devices.json" with {
  type: "json",
};
import microsoftEntraPeople from "../../../resources/seeds/profiles/microsoft-entra-people.json" with { type: "json" };
import microsoftGraphSeats from "../../../resources/seeds/profiles/microsoft-graph-seats.json" with { type: "json" };
import microsoftIntuneAppCounts from "../../../resources/seeds/profiles/microsoft-intune-app-counts.json" with {
  type: "json",
};
import microsoftIntuneDevices from "../../../resources/seeds/profiles/microsoft-intune-devices.json" with {
  type: "json",
};
import microsoftIntuneDiscoveredApps from "../../../resources/seeds/profiles/microsoft-intune-discovered-apps.json" with {
  type: "json",
};
import microsoftLicenceStatement from "../../../resources/seeds/profiles/microsoft-licence-statement.json" with {
  type: "json",
};
import microsoftLicenceSummary from "../../../resources/seeds/profiles/microsoft-licence-summary.json" with {
  type: "json",
};
import ocsInventoryComputers from "../../../resources/seeds/profiles/ocs-inventory-computers.json" with {
  type: "json",
};
import oracleSupportContracts from "../../../resources/seeds/profiles/oracle-support-contracts.json" with {
  type: "json",
};
import osqueryApps from "../../../resources/seeds/profiles/osquery-apps.json" with { type: "json" };
import osqueryDebPackages from "../../../resources/seeds/profiles/osquery-deb-packages.json" with { type: "json" };
import osqueryPrograms from "../../../resources/seeds/profiles/osquery-programs.json" with { type: "json" };
import osqueryRpmPackages from "../../../resources/seeds/profiles/osquery-rpm-packages.json" with { type: "json" };
import pdqInventoryApplications from "../../../resources/seeds/profiles/pdq-inventory-applications.json" with {
  type: "json",
};
import pdqInventoryComputers from "../../../resources/seeds/profiles/pdq-inventory-computers.json" with {
  type: "json",
};
import redHatSubscriptions from "../../../resources/seeds/profiles/red-hat-subscriptions.json" with { type: "json" };
import salesforceSeats from "../../../resources/seeds/profiles/salesforce-seats.json" with { type: "json" };
import sapFixedAssets from "../../../resources/seeds/profiles/sap-fixed-assets.json" with { type: "json" };
import snipeItAssets from "../../../resources/seeds/profiles/snipe-it-assets.json" with { type: "json" };
import snipeItLicences from "../../../resources/seeds/profiles/snipe-it-licences.json" with { type: "json" };
import snipeItPeople from "../../../resources/seeds/profiles/snipe-it-people.json" with { type: "json" };
import windowsUninstallKeys from "../../../resources/seeds/profiles/windows-uninstall-keys.json" with { type: "json" };
import wingetExport from "../../../resources/seeds/profiles/winget-export.json" with { type: "json" };
import wingetList from "../../../resources/seeds/profiles/winget-list.json" with { type: "json" };
import type { KnownProfile } from "./import-profile.ts";
import { profileFromJson } from "./profile-from-json.ts";

/** The files of `resources/seeds/profiles`, by their names. */
const FILES: Readonly<Record<string, unknown>> = {
  "active-directory-computers": activeDirectoryComputers,
  "active-directory-people": activeDirectoryPeople,
  "adobe-admin-console-people": adobeAdminConsolePeople,
  "adobe-admin-console-seats": adobeAdminConsoleSeats,
  "apple-business-devices": appleBusinessDevices,
  "atlassian-people": atlassianPeople,
  "autodesk-people": autodeskPeople,
  "autodesk-seat-usage": autodeskSeatUsage,
  "autodesk-seats": autodeskSeats,
  "autodesk-subscriptions": autodeskSubscriptions,
  "broadcom-vmware-licences": broadcomVmwareLicences,
  "dell-warranty": dellWarranty,
  "glpi-computers": glpiComputers,
  "google-workspace-people": googleWorkspacePeople,
  "google-workspace-seats": googleWorkspaceSeats,
  "hp-warranty": hpWarranty,
  "i-doit-applications": iDoitApplications,
  "i-doit-licences": iDoitLicences,
  "ivanti-licences": ivantiLicences,
  "jetbrains-licences": jetbrainsLicences,
  "lansweeper-assets": lansweeperAssets,
  "lansweeper-software": lansweeperSoftware,
  "lenovo-warranty": lenovoWarranty,
  "lexware-fixed-assets": lexwareFixedAssets,
  "microsoft-365-people": microsoft365People,
  "microsoft-365-products": microsoft365Products,
  "microsoft-365-products-as-services": microsoft365ProductsAsServices,
  "microsoft-365-seats": microsoft365Seats,
  "microsoft-configuration-manager-licences": microsoftConfigurationManagerLicences,
  "microsoft-entra-devices": microsoftEntraDevices,
  "microsoft-entra-people": microsoftEntraPeople,
  "microsoft-graph-seats": microsoftGraphSeats,
  "microsoft-intune-app-counts": microsoftIntuneAppCounts,
  "microsoft-intune-devices": microsoftIntuneDevices,
  "microsoft-intune-discovered-apps": microsoftIntuneDiscoveredApps,
  "microsoft-licence-statement": microsoftLicenceStatement,
  "microsoft-licence-summary": microsoftLicenceSummary,
  "ocs-inventory-computers": ocsInventoryComputers,
  "oracle-support-contracts": oracleSupportContracts,
  "osquery-apps": osqueryApps,
  "osquery-deb-packages": osqueryDebPackages,
  "osquery-programs": osqueryPrograms,
  "osquery-rpm-packages": osqueryRpmPackages,
  "pdq-inventory-applications": pdqInventoryApplications,
  "pdq-inventory-computers": pdqInventoryComputers,
  "red-hat-subscriptions": redHatSubscriptions,
  "salesforce-seats": salesforceSeats,
  "sap-fixed-assets": sapFixedAssets,
  "snipe-it-assets": snipeItAssets,
  "snipe-it-licences": snipeItLicences,
  "snipe-it-people": snipeItPeople,
  "windows-uninstall-keys": windowsUninstallKeys,
  "winget-export": wingetExport,
  "winget-list": wingetList,
};

/** The profiles that come with Muster. @throws Error when one of the files is wrong: a test reads them all */
export const shippedProfiles: readonly KnownProfile[] = Object.entries(FILES).map(([name, json]) => {
  const profile = profileFromJson(json);
  if (!profile.ok) throw new Error(`${name}.json: ${profile.problem.sentence}`);
  return { key: `shipped:${name}`, profile: profile.value };
});

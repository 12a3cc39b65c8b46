import {
  IconAdjustments,
  IconArmchair,
  IconArrowsExchange,
  IconArrowsSplit,
  IconBuilding,
  IconCamera,
  IconCertificate,
  IconCloud,
  IconDeviceLaptop,
  IconFileText,
  IconFileZip,
  IconForms,
  IconGauge,
  IconMapPin,
  IconPackage,
  IconPaperclip,
  IconRadar2,
  IconScale,
  IconUsers,
  IconVersions,
  type TablerIcon,
} from "@tabler/icons-react";
import type { RegisterId } from "../../../domain/registers/register-id.ts";

/** What an empty register says of itself. `made` is false where records come from files only. */
export interface RegisterWords {
  readonly icon: TablerIcon;
  readonly what: string;
  readonly made: boolean;
}

const WORDS: Readonly<Partial<Record<RegisterId, RegisterWords>>> = {
  hardware: {
    icon: IconDeviceLaptop,
    what: "Every device you answer for: where it is, who has it, what it cost. Drop an inventory export on the window, or enter the first one by hand.",
    made: true,
  },
  software: {
    icon: IconPackage,
    what: "The software titles you know, and the names by which inventories report them. Titles come with licence lists and inventories, or by hand.",
    made: true,
  },
  softwareVersion: {
    icon: IconVersions,
    what: "What publishers say of the versions of your titles: released, end of support, approved or not. A title lists the versions found on devices.",
    made: true,
  },
  entitlement: {
    icon: IconCertificate,
    what: "What you bought the right to use: how much of it, counted how, until when, with which proof. Drop a vendor's licence statement on the window.",
    made: true,
  },
  person: {
    icon: IconUsers,
    what: "The people who use, keep and answer for things. Drop a people list or a directory export on the window.",
    made: true,
  },
  installation: {
    icon: IconRadar2,
    what: "What was found installed, one entry a device and source. Entries come from software inventories: drop one on the window.",
    made: false,
  },
  party: {
    icon: IconBuilding,
    what: "Suppliers, publishers, makers and your own legal entities. Imports make them as rows name them.",
    made: true,
  },
  allocation: {
    icon: IconArrowsSplit,
    what: "Which device or person uses which right, where you decided it yourself. The licence position keeps to pinned allocations.",
    made: true,
  },
  cloudService: {
    icon: IconCloud,
    what: "Services that others run for you: who owns them, who patches and backs up, what they cost, when they end.",
    made: true,
  },
  seat: {
    icon: IconArmchair,
    what: "Who has a place in which cloud service, and when it was last used. Drop a provider's user export on the window.",
    made: true,
  },
  contract: {
    icon: IconFileText,
    what: "What you signed: with whom, for how long, by when it must be decided. Drop a contract list on the window, or enter the first one.",
    made: true,
  },
  document: {
    icon: IconPaperclip,
    what: "Invoices, certificates and agreements, each with its SHA-256. Attach them to the records they prove.",
    made: true,
  },
  customField: {
    icon: IconForms,
    what: "Fields of your own in every register but Installations. They can be filtered, imported, exported and printed like the others.",
    made: true,
  },
  exchangeRate: {
    icon: IconArrowsExchange,
    what: "What one currency is worth in another from a day on, and where that was published. Amounts of several currencies can then be added up.",
    made: true,
  },
  licenceParameter: {
    icon: IconAdjustments,
    what: "What your agreements say the rules count with, such as a core factor or a least number of cores, where it differs from what comes with Muster.",
    made: true,
  },
  measuredUse: {
    icon: IconGauge,
    what: "What rights count and no inventory finds: users and devices with access, peaks of sessions and tokens, amounts, headcount. The licence position counts what is entered here.",
    made: true,
  },
  positionSnapshot: {
    icon: IconCamera,
    what: "Licence positions that were frozen. Take one under Licence position, Snapshots.",
    made: false,
  },
  handOver: {
    icon: IconFileZip,
    what: "Every evidence pack that was given to a publisher's auditor. They are logged when a pack is saved under Licence position, Evidence.",
    made: false,
  },
  publisherFigure: {
    icon: IconScale,
    what: "What publishers say about your products in an audit. They are entered under Licence position, Evidence.",
    made: false,
  },
  scenario: {
    icon: IconScale,
    what: "What-if scenarios that were kept. They are made under Licence position, What-if.",
    made: false,
  },
  location: {
    icon: IconMapPin,
    what: "Sites, buildings and rooms where things are. Imports make them as rows name them.",
    made: true,
  },
};

/** What to say of a register that has no records yet. */
export function wordsOf(register: RegisterId): RegisterWords {
  return WORDS[register] ?? { icon: IconPackage, what: "Nothing is recorded here yet.", made: true };
}

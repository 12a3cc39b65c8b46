import {
  IconArmchair,
  IconArrowsSplit,
  IconBuilding,
  IconCertificate,
  IconCloud,
  IconDeviceLaptop,
  IconFileText,
  IconMapPin,
  IconPackage,
  IconRadar2,
  IconUsers,
} from "@tabler/icons-react";
import { registerOf } from "../../../domain/registers/all.ts";
import type { RegisterId } from "../../../domain/registers/register-id.ts";
import { Figure } from "./Figure.tsx";
import styles from "./Overview.module.css";

const TILES = [
  { id: "hardware", icon: IconDeviceLaptop },
  { id: "software", icon: IconPackage },
  { id: "entitlement", icon: IconCertificate },
  { id: "person", icon: IconUsers },
  { id: "installation", icon: IconRadar2 },
  { id: "party", icon: IconBuilding },
  { id: "location", icon: IconMapPin },
] as const;

/** Registers that not everybody uses. */
const FURTHER = [
  { id: "contract", icon: IconFileText },
  { id: "cloudService", icon: IconCloud },
  { id: "seat", icon: IconArmchair },
  { id: "allocation", icon: IconArrowsSplit },
] as const;

/** How many records each register holds, retired ones not counted. */
export function RegisterTiles({ counts }: { readonly counts: Readonly<Partial<Record<RegisterId, number>>> }) {
  return (
    <section className={styles.card} aria-labelledby="overview-registers">
      <div className={styles.cardHead}>
        <h2 id="overview-registers" className={styles.cardTitle}>
          Registers
        </h2>
        <span className={styles.quiet}>records in use</span>
      </div>
      <div className={styles.figures}>
        {[...TILES, ...FURTHER.filter(({ id }) => (counts[id] ?? 0) > 0)].map(({ id, icon }) => (
          <Figure
            key={id}
            number={counts[id] ?? 0}
            label={registerOf(id).label}
            icon={icon}
            tone="neutral"
            to={{ screen: "register", register: id }}
          />
        ))}
      </div>
    </section>
  );
}

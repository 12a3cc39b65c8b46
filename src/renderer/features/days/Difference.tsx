import { IconChevronRight } from "@tabler/icons-react";
import { registerOf } from "../../../domain/registers/all.ts";
import { whatBecame } from "../../../domain/reports/differences-table.ts";
import type { DayDifference } from "../../engine/as-at-calls.ts";
import { BeforeAfter } from "../../ui/BeforeAfter.tsx";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Days.module.css";

interface Props {
  readonly difference: DayDifference;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What became of one record between the two days; its fields are shown while it is open. */
export function Difference({ difference: { net, title, fields }, open, onToggle }: Props) {
  const { go } = useNavigation();
  const { register, id } = net.change;
  const show = () => go(register === "organisation" ? { screen: "settings" } : { screen: "record", register, id });
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={open}
          aria-label={`Fields of ${title}`}
          onClick={onToggle}
        >
          <IconChevronRight size={14} aria-hidden />
        </button>
        <button type="button" className={`text-link ${styles.link}`} onClick={show}>
          {title}
        </button>
        <span className={styles.quiet}>
          {registerOf(register).one}, {whatBecame(net.before, net.after)}
          {open ? "" : `: ${countText(fields.length, "field", "fields")}`}
        </span>
      </div>
      {open ? (
        <dl className={styles.fields}>
          {fields.map(({ id: field, label, before, after }) => (
            <div key={field} className={styles.field}>
              <dt>{label}</dt>
              <dd>
                <BeforeAfter before={before} after={after} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}

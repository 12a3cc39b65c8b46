import type { PositionAnswer } from "../../engine/engine.ts";
import { countText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Position.module.css";

/** What is in no line above, because it names no product: said, so that nobody takes the list for complete. */
export function Leftovers({ answer }: { readonly answer: PositionAnswer }) {
  const { go } = useNavigation();
  const { unrecognised, unlinked } = answer;
  if (unrecognised.length + unlinked.length === 0) return null;
  return (
    <div className={styles.leftovers}>
      {unrecognised.length > 0 ? (
        <button
          type="button"
          className={styles.leftover}
          onClick={() => go({ screen: "register", register: "software" })}
        >
          {countText(unrecognised.length, "name", "names")} found on devices {unrecognised.length === 1 ? "is" : "are"}{" "}
          not recognised, so in no line above. See Software, Found names.
        </button>
      ) : null}
      {unlinked.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          className={styles.leftover}
          onClick={() => go({ screen: "record", register: "entitlement", id })}
        >
          “{title}” names no software, so it is in no line above.
        </button>
      ))}
    </div>
  );
}

import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { PositionAnswer } from "../../engine/engine.ts";
import { countText, numberText } from "../../ui/local-text.ts";
import { useNavigation } from "../../ui/navigation.ts";
import styles from "./Leftovers.module.css";

const AT_ONCE = 100;

/** What is in no line: found names that no product answers to, and rights that name no product. */
export function Leftovers({ answer }: { readonly answer: PositionAnswer }) {
  const { go } = useNavigation();
  const { unrecognised, unlinked } = answer;
  if (unrecognised.length + unlinked.length === 0) return null;
  return (
    <div className={styles.leftovers}>
      <Part
        title={countText(unrecognised.length, "name is not recognised", "names are not recognised")}
        list={unrecognised}
      >
        {({ name, publisher, devices }) => (
          <li key={`${name} ${publisher}`} className={styles.item}>
            <span className={styles.name}>{name}</span>
            <span className={styles.quiet}>{publisher}</span>
            <span className={styles.devices}>{countText(devices, "device", "devices")}</span>
          </li>
        )}
      </Part>
      <Part
        title={countText(unlinked.length, "entitlement names no software", "entitlements name no software")}
        list={unlinked}
      >
        {({ id, title }) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={`text-link ${styles.link}`}
              onClick={() => go({ screen: "record", register: "entitlement", id })}
            >
              {title}
            </button>
          </li>
        )}
      </Part>
    </div>
  );
}

interface PartProps<T> {
  readonly title: string;
  readonly list: readonly T[];
  readonly children: (item: T) => ReactNode;
}

function Part<T>({ title, list, children }: PartProps<T>) {
  const [shown, setShown] = useState(AT_ONCE);
  if (list.length === 0) return null;
  return (
    <details className={styles.part}>
      <summary className={styles.summary}>{title}, so in no line above</summary>
      <ul className={styles.list}>{list.slice(0, shown).map(children)}</ul>
      {list.length > shown ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(list.length)}>
          Show all {numberText(list.length)}
        </Button>
      ) : null}
    </details>
  );
}

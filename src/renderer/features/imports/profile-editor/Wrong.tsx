import styles from "./ProfileEditor.module.css";

/** What is wrong, where it is no field's own; nothing where nothing is. */
export function Wrong({ text }: { readonly text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <p role="alert" className={styles.wrong}>
      {text}
    </p>
  );
}

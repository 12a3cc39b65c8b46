import styles from "./BeforeAfter.module.css";

interface Props {
  readonly before: string;
  readonly after: string;
}

/** What a field held and holds: the text before is struck out, "" is a blank. */
export function BeforeAfter({ before, after }: Props) {
  return (
    <>
      {before === "" ? null : (
        <>
          <del className={styles.before}>{before}</del>
          <span aria-hidden> → </span>
          <span className="visually-hidden"> becomes </span>
        </>
      )}
      {after === "" ? <em>blank</em> : <span className={styles.after}>{after}</span>}
    </>
  );
}

import { IconFileImport } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { queueFiles } from "../ui/dropped-files.ts";
import { useNavigation } from "../ui/navigation.ts";
import { useSession } from "../ui/session.ts";
import { isTextEntry } from "../ui/text-entry.ts";
import styles from "./DropOverlay.module.css";

/** Takes files dropped anywhere on the window to the import; nothing that is dropped ever replaces the page. */
export function DropOverlay() {
  const { go } = useNavigation();
  const closed = useSession((session) => session.firstRun || session.readOnly !== null);
  const [over, setOver] = useState(false);

  useEffect(() => {
    let depth = 0;
    const show = (change: number) => {
      depth = Math.max(0, depth + change);
      setOver(depth > 0);
    };
    const onEnter = (event: DragEvent) => hasFiles(event) && show(1);
    const onLeave = (event: DragEvent) => hasFiles(event) && show(-1);
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = closed ? "none" : "copy";
    };
    const onDrop = (event: DragEvent) => {
      if (!isTextEntry(event.target) || hasFiles(event)) event.preventDefault();
      show(-depth);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (closed || files.length === 0) return;
      queueFiles(files);
      go({ screen: "import" });
    };
    const listeners = { dragenter: onEnter, dragleave: onLeave, dragover: onOver, drop: onDrop } as const;
    window.addEventListener("dragenter", listeners.dragenter);
    window.addEventListener("dragleave", listeners.dragleave);
    window.addEventListener("dragover", listeners.dragover);
    window.addEventListener("drop", listeners.drop);
    return () => {
      window.removeEventListener("dragenter", listeners.dragenter);
      window.removeEventListener("dragleave", listeners.dragleave);
      window.removeEventListener("dragover", listeners.dragover);
      window.removeEventListener("drop", listeners.drop);
    };
  }, [closed, go]);

  if (!over) return null;
  return (
    <div className={styles.overlay} data-screen-only>
      <div className={styles.hint}>
        <IconFileImport size={40} stroke={1.2} aria-hidden />
        <strong>{closed ? "Nothing can be imported now" : "Drop to import"}</strong>
        <span>
          {closed
            ? "Finish the welcome first, or see the notice on top."
            : "You see every change before anything is saved."}
        </span>
      </div>
    </div>
  );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes("Files") ?? false;
}

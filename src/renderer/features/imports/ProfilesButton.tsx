import { Button } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import type { ImportChoices, ImportDraft } from "../../../domain/intake/draft.ts";
import { ProfilesDialog } from "./ProfilesDialog.tsx";

interface Props {
  readonly label: string;
  readonly draft: ImportDraft | null;
  readonly onChange: (choices: Partial<ImportChoices>) => void;
}

/** The way to the import profiles, with a file that is open or without one. */
export function ProfilesButton({ label, draft, onChange }: Props) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconBookmark size={15} aria-hidden />} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen ? <ProfilesDialog draft={draft} onChange={onChange} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

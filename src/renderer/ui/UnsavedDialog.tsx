import { Button, Group, Modal, Text } from "@mantine/core";
import { useUnsaved } from "./unsaved.ts";

interface Props {
  readonly asking: boolean;
  readonly decide: (choice: "save" | "discard" | "keep") => Promise<void>;
}

/**
 * Asks what to do with entries that are not saved, before their form is left. It hears Escape only where the keyboard is:
 * the key that has a dialog ask would otherwise close the question in the same moment.
 */
export function UnsavedDialog({ asking, decide }: Props) {
  const what = useUnsaved((state) => state.form?.what ?? "This form");
  return (
    <Modal
      opened={asking}
      onClose={() => void decide("keep")}
      closeOnEscape={false}
      onKeyDown={({ key }) => {
        if (key === "Escape") void decide("keep");
      }}
      title="Save your entries first?"
      withCloseButton={false}
    >
      <Text>{what} has entries that are not saved. Leaving without saving loses them.</Text>
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={() => void decide("discard")}>
          Discard entries
        </Button>
        <Button variant="default" onClick={() => void decide("keep")}>
          Keep editing
        </Button>
        <Button data-autofocus onClick={() => void decide("save")}>
          Save
        </Button>
      </Group>
    </Modal>
  );
}

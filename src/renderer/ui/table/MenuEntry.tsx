import { Menu, Text } from "@mantine/core";

interface Props {
  readonly label: string;
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
}

/** An entry of the menu on a row, with the keys that do the same. */
export function MenuEntry({ label, keys, disabled = false, run }: Props) {
  const shortcut = keys ? (
    <Text size="xs" c="dimmed" aria-hidden>
      {keys}
    </Text>
  ) : null;
  return (
    <Menu.Item disabled={disabled} onClick={run} rightSection={shortcut}>
      {label}
    </Menu.Item>
  );
}

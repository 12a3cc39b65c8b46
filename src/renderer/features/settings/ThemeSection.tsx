import { SegmentedControl, useMantineColorScheme } from "@mantine/core";
import { SettingsSection } from "./SettingsSection.tsx";

const THEMES = [
  { value: "auto", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

/** Light, dark or as the system; applies at once. */
export function ThemeSection() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SettingsSection
      title="Appearance"
      lead="Applies at once, on this computer only. Days and numbers are written as your system writes them."
    >
      <SegmentedControl
        aria-label="Theme"
        value={colorScheme}
        data={THEMES}
        onChange={(value) => setColorScheme(value === "light" || value === "dark" ? value : "auto")}
      />
    </SettingsSection>
  );
}

import { Button } from "@mantine/core";
import { useNavigation } from "../../ui/navigation.ts";
import { SettingsSection } from "./SettingsSection.tsx";

/** The way to the fields that users make themselves. */
export function FieldsSection() {
  const { go } = useNavigation();
  return (
    <SettingsSection
      title="Custom fields"
      lead="Fields of your own in every register but Installations: text, number, money, date, choice, yes or no, link."
    >
      <div>
        <Button variant="default" onClick={() => go({ screen: "register", register: "customField" })}>
          Custom fields…
        </Button>
      </div>
    </SettingsSection>
  );
}

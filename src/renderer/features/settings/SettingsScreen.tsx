import { engine } from "../../engine/client.ts";
import { host } from "../../host.ts";
import type { Route } from "../../ui/route.ts";
import { Screen } from "../../ui/Screen.tsx";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { AboutSection } from "./AboutSection.tsx";
import { FieldsSection } from "./FieldsSection.tsx";
import { OrganisationSection } from "./OrganisationSection.tsx";
import { ThemeSection } from "./ThemeSection.tsx";
import { WatchedFolderSection } from "./WatchedFolderSection.tsx";

/** The organisation, fields, the watched folder, the look, and facts about the program. */
export function SettingsScreen(_: { readonly route: Extract<Route, { screen: "settings" }> }) {
  const revision = useRevision();
  const settings = useAnswer(`settings ${revision}`, () => engine.settings());
  const info = useAnswer("info", () => host.request("session.info", undefined));
  const latest = useAnswer(`head ${revision}`, () => engine.trail(null, 1));
  return (
    <Screen title="Settings">
      {settings ? <OrganisationSection key={JSON.stringify(settings)} saved={settings} /> : null}
      <FieldsSection />
      <WatchedFolderSection />
      <ThemeSection />
      {info ? <AboutSection info={info} head={latest?.[0]} /> : null}
    </Screen>
  );
}

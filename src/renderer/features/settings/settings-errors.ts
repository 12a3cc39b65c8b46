import type { OrganisationSettings } from "../../engine/engine.ts";

/** What is wrong with settings, by field, in words; empty when they can be saved. */
export function settingsErrors(
  settings: Pick<OrganisationSettings, "name" | "administrator" | "currency">,
): Readonly<Partial<Record<keyof OrganisationSettings, string>>> {
  return {
    ...(settings.name.trim() === "" ? { name: "The organisation's name is needed: it stands on every report." } : {}),
    ...(settings.administrator.trim() === ""
      ? { administrator: "Your name is needed: it is recorded with every change." }
      : {}),
    ...(Intl.supportedValuesOf("currency").includes(settings.currency)
      ? {}
      : { currency: "Enter the three letters of a currency, such as EUR." }),
  };
}

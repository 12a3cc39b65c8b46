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
    ...currencyError(settings.currency.trim()),
  };
}

function currencyError(code: string): { readonly currency?: string } {
  if (Intl.supportedValuesOf("currency").includes(code)) return {};
  const what = code === "" ? "A currency is needed" : `“${code}” is not the code of a currency`;
  return { currency: `${what}: enter its three letters by ISO 4217, such as EUR or CHF.` };
}

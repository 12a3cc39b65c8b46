import { useMantineColorScheme } from "@mantine/core";
import { useEffect } from "react";
import { host } from "../host.ts";

/** Keeps title bar, menus and dialogs of the system in the theme that is chosen in the settings. */
export function useThemeOfWindow(): void {
  const { colorScheme } = useMantineColorScheme();
  useEffect(() => {
    void host.request("window.theme", { theme: colorScheme === "auto" ? "system" : colorScheme });
  }, [colorScheme]);
}

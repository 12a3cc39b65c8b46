import { registerOf } from "../../domain/registers/all.ts";
import type { Register } from "../../domain/registers/register.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { CommandId } from "../../main/bridge/commands.ts";

/** A register's place in the sidebar, with the menu's command that leads there, if it has one. */
export interface SidebarRegister {
  readonly register: Register;
  readonly command: CommandId | undefined;
}

/** The registers people work with, those that belong together side by side. */
export const sidebarRegisters: readonly SidebarRegister[] = (
  [
    ["hardware", "go.hardware"],
    ["software", "go.software"],
    ["softwareVersion", "go.softwareVersion"],
    ["installation", "go.installation"],
    ["entitlement", "go.entitlement"],
    ["allocation", "go.allocation"],
    ["cloudService", "go.cloudService"],
    ["seat", "go.seat"],
    ["contract", "go.contract"],
    ["person", "go.person"],
    ["party", "go.party"],
    ["location", "go.location"],
    ["document", "go.document"],
    ["exchangeRate", undefined],
    ["licenceParameter", undefined],
    ["measuredUse", undefined],
  ] as const satisfies readonly (readonly [RegisterId, CommandId | undefined])[]
).map(([id, command]) => ({ register: registerOf(id), command }));

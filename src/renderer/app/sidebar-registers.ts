import {
  IconBuilding,
  IconCertificate,
  IconDeviceLaptop,
  IconMapPin,
  IconPackage,
  IconRadar2,
  IconUsers,
  type TablerIcon,
} from "@tabler/icons-react";
import { registerOf } from "../../domain/registers/all.ts";
import type { Register } from "../../domain/registers/register.ts";
import type { CommandId } from "../../main/bridge/commands.ts";

/** A register's place in the sidebar, with the menu's command that leads there, if it has one. */
export interface SidebarRegister {
  readonly register: Register;
  readonly icon: TablerIcon;
  readonly command: CommandId | undefined;
}

/** The registers people work with, those asked for most first. */
export const sidebarRegisters: readonly SidebarRegister[] = [
  { register: registerOf("hardware"), icon: IconDeviceLaptop, command: "go.hardware" },
  { register: registerOf("software"), icon: IconPackage, command: "go.software" },
  { register: registerOf("entitlement"), icon: IconCertificate, command: "go.entitlement" },
  { register: registerOf("person"), icon: IconUsers, command: "go.person" },
  { register: registerOf("installation"), icon: IconRadar2, command: undefined },
  { register: registerOf("party"), icon: IconBuilding, command: undefined },
  { register: registerOf("location"), icon: IconMapPin, command: undefined },
];

/** Commands that the native menu sends to the window. The window derives its palette and tooltips from the same list. */
export const COMMANDS = [
  { id: "undo", label: "Undo", menu: "Edit", accelerator: "CmdOrCtrl+Z" },
  { id: "redo", label: "Redo", menu: "Edit", accelerator: "CmdOrCtrl+Y" },
  { id: "record.new", label: "New Record", menu: "File", accelerator: "CmdOrCtrl+N" },
  { id: "import.open", label: "Import…", menu: "File", accelerator: "CmdOrCtrl+O" },
  { id: "record.save", label: "Save", menu: "File", accelerator: "CmdOrCtrl+S" },
  { id: "export.register", label: "Export List…", menu: "File", accelerator: "CmdOrCtrl+Shift+E" },
  { id: "export.workbook", label: "Export Whole Organisation…", menu: "File", accelerator: null },
  { id: "export.template", label: "Export Template to Fill In…", menu: "File", accelerator: null },
  { id: "export.calendar", label: "Export Dates as Calendar…", menu: "File", accelerator: null },
  { id: "export.entitlements", label: "Export Entitlements as JSON…", menu: "File", accelerator: null },
  { id: "export.tags", label: "Export SWID Tags…", menu: "File", accelerator: null },
  { id: "print.view", label: "Print…", menu: "File", accelerator: "CmdOrCtrl+P" },
  { id: "search.everywhere", label: "Search Everywhere…", menu: "Edit", accelerator: "CmdOrCtrl+K" },
  { id: "labels.print", label: "Print Asset Labels…", menu: "File", accelerator: null },
  { id: "find.here", label: "Find in List", menu: "Edit", accelerator: "CmdOrCtrl+F" },
  { id: "go.overview", label: "Overview", menu: "View", accelerator: "CmdOrCtrl+1" },
  { id: "go.position", label: "Licence Position", menu: "View", accelerator: "CmdOrCtrl+2" },
  { id: "go.hardware", label: "Hardware", menu: "View", accelerator: "CmdOrCtrl+3" },
  { id: "go.software", label: "Software", menu: "View", accelerator: "CmdOrCtrl+4" },
  { id: "go.entitlement", label: "Entitlements", menu: "View", accelerator: "CmdOrCtrl+5" },
  { id: "go.person", label: "People", menu: "View", accelerator: "CmdOrCtrl+6" },
  { id: "go.checklist", label: "Audit Checklist", menu: "View", accelerator: "CmdOrCtrl+7" },
  { id: "go.trail", label: "Audit Trail", menu: "View", accelerator: "CmdOrCtrl+8" },
  { id: "go.settings", label: "Settings", menu: "Edit", accelerator: "CmdOrCtrl+," },
  { id: "trail.verify", label: "Verify Audit Trail", menu: "Tools", accelerator: null },
  { id: "help.keys", label: "Keyboard Shortcuts", menu: "Help", accelerator: "F1" },
  { id: "help.about", label: "About Muster", menu: "Help", accelerator: null },
] as const;

/** Identity of a command. */
export type CommandId = (typeof COMMANDS)[number]["id"];

/** True when windows can be shown. */
export function hasDisplay() {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/**
 * The command line that runs a program which wants a display: as it is where there is one, else in a virtual one.
 *
 * @returns {[string, string[]]} program and arguments
 */
export function withDisplay(program, args) {
  return hasDisplay() ? [program, args] : ["xvfb-run", ["-a", "-s", "-screen 0 1920x1200x24", program, ...args]];
}

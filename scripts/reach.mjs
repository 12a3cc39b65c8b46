const PATIENCE_MS = 10_000;

/** True when GitHub answers, from where Electron and electron-builder's tools are fetched. */
export async function reachesGitHub() {
  try {
    await fetch("https://github.com", { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MS) });
    return true;
  } catch {
    return false;
  }
}

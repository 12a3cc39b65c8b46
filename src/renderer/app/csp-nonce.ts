declare global {
  interface Window {
    __webpack_nonce__?: string;
  }
}

/** The nonce under which this page may add styles; the main process writes a new one into each page it serves. */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}

// Scroll locking in dialogs asks for the nonce under this name; it must be there before the first dialog is loaded.
window.__webpack_nonce__ = cspNonce();

import type { Head } from "./event.ts";

/**
 * What has to be done with the store (the working copy) at start.
 *
 * use: it agrees with the journal · replay: it is behind; apply the events after `from` · rebuild: it is empty, damaged
 * or of another journal; make it anew · readOnly: both are there and contradict each other; show both, change nothing
 */
export type StartDecision =
  | { readonly kind: "use" }
  | { readonly kind: "replay"; readonly from: number }
  | { readonly kind: "rebuild"; readonly why: string }
  | { readonly kind: "readOnly"; readonly why: string };

/**
 * Compares the heads of journal and store. An empty store is never taken for a first run: whether anything was ever
 * recorded is the journal's word alone.
 *
 * @param journal  head of the journal on disk
 * @param known    newest head noted in the state file beside the journal, or null
 * @param store    head noted in the store, or null when it is empty, damaged or unreadable
 * @param hashAt   hash of the journal's event with this seq; undefined beyond its end
 */
export function startDecision(
  journal: Head,
  known: Head | null,
  store: Head | null,
  hashAt: (seq: number) => string | undefined,
): StartDecision {
  if (known && known.log === journal.log && known.seq > journal.seq) {
    return readOnly(`the state file knows of event ${known.seq} (${short(known)})`, journal);
  }
  if (known && known.log !== journal.log && known.seq > 0) {
    return readOnly(`the state file belongs to another journal (event ${known.seq}, ${short(known)})`, journal);
  }
  if (!store) {
    return journal.seq === 0 ? { kind: "use" } : { kind: "rebuild", why: "The registers were empty or damaged" };
  }
  if (store.log !== journal.log) {
    return store.seq === 0
      ? { kind: "rebuild", why: "The registers belonged to no journal" }
      : readOnly(`the registers belong to another journal (event ${store.seq}, ${short(store)})`, journal);
  }
  if (store.seq > journal.seq) return readOnly(`the registers know of event ${store.seq} (${short(store)})`, journal);
  if (hashAt(store.seq) !== store.hash) {
    return readOnly(`the registers hold another event ${store.seq} (${short(store)})`, journal);
  }
  return store.seq === journal.seq ? { kind: "use" } : { kind: "replay", from: store.seq + 1 };
}

function readOnly(what: string, journal: Head): StartDecision {
  return { kind: "readOnly", why: `The journal ends at event ${journal.seq} (${short(journal)}), but ${what}.` };
}

function short(head: Head): string {
  return head.hash.slice(0, 16);
}

/** Pieces of an event's changes that are sent ahead of its line. */
export interface LineParts {
  /** @param from  how many bytes of the changes came before; 0 begins anew */
  readonly add: (seq: number, from: number, bytes: Uint8Array) => void;
  /** The line of an event: its start, what was sent ahead, and the rest. Afterwards nothing is held. */
  readonly whole: (seq: number, start: Uint8Array, rest: Uint8Array) => Uint8Array;
}

const MOST_BYTES = 1_000_000_000;

/**
 * Holds the pieces of one event. A page that sends 30 MB at once stands still while they are copied; pieces let it draw
 * in between. Nothing of it is trusted: the whole line is checked against its hash before it is written.
 */
export function createLineParts(): LineParts {
  let held: { readonly seq: number; readonly pieces: Uint8Array[]; size: number } | null = null;
  return {
    add: (seq, from, bytes) => {
      if (from === 0) held = { seq, pieces: [], size: 0 };
      if (held?.seq !== seq || held.size !== from || from + bytes.length > MOST_BYTES) {
        held = null;
        throw new Error(`Piece ${from} of event ${seq} does not follow the one before it`);
      }
      held.pieces.push(bytes);
      held.size += bytes.length;
    },
    whole: (seq, start, rest) => {
      const ahead = held?.seq === seq ? held.pieces : [];
      held = null;
      return Buffer.concat([start, ...ahead, rest]);
    },
  };
}

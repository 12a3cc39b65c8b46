const ID_BYTES = 16;
const DRAWN = 1_024;

/**
 * Random bytes of the platform for identities, 16 a call. Drawn for many identities at once: one call of the platform
 * costs more than everything else that makes a record.
 */
export function createRandomBytes(): () => Uint8Array {
  const pool = new Uint8Array(ID_BYTES * DRAWN);
  let next = pool.length;
  return () => {
    if (next === pool.length) {
      crypto.getRandomValues(pool);
      next = 0;
    }
    next += ID_BYTES;
    return pool.subarray(next - ID_BYTES, next);
  };
}

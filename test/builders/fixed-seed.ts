import fc from "fast-check";

// The same cases for everybody: a case in a hundred thousand must not stop somebody else's change. MUSTER_SEED looks for others.
fc.configureGlobal({ seed: Number(process.env.MUSTER_SEED ?? 20_261_125) });

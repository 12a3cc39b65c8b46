import { randomBytes } from "node:crypto";

/** Gives pages names for paths, so that no page can name a path itself. */
export interface Tokens {
  readonly tokenFor: (path: string) => string;
  /** @throws Error for a token that was never given out */
  readonly pathFor: (token: string) => string;
}

/** Tokens of one kind of grant: files to read, or places to write. */
export function createTokens(): Tokens {
  const paths = new Map<string, string>();
  return {
    tokenFor: (path) => {
      const token = newToken();
      paths.set(token, path);
      return token;
    },
    pathFor: (token) => {
      const path = paths.get(token);
      if (path === undefined) throw new Error("This place was not granted.");
      return path;
    },
  };
}

/** A name that nobody can guess and that says nothing. */
export function newToken(): string {
  return randomBytes(16).toString("hex");
}

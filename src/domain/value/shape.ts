import { isObject } from "./json-object.ts";

/** Tells whether data that was read has the shape of a type. */
export type Shape<T> = (value: unknown) => value is T;

/** A text. */
export const text: Shape<string> = (value) => typeof value === "string";

/** A whole number that is exact. */
export const whole: Shape<number> = (value): value is number => Number.isSafeInteger(value);

/** A yes or no. */
export const yesNo: Shape<boolean> = (value) => typeof value === "boolean";

/** A text that a more exact type accepts, such as a day or an identity. */
export function textThat<T extends string>(fits: (text: string) => text is T): Shape<T> {
  return (value): value is T => typeof value === "string" && fits(value);
}

/** One of these words. */
export function oneOf<T extends string>(...words: readonly T[]): Shape<T> {
  return (value): value is T => words.some((word) => word === value);
}

/** What may be left out. */
export function maybe<T>(shape: Shape<T>): Shape<T | undefined> {
  return (value): value is T | undefined => value === undefined || shape(value);
}

/** What may be null. */
export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value): value is T | null => value === null || shape(value);
}

/** Either of two. */
export function either<A, B>(a: Shape<A>, b: Shape<B>): Shape<A | B> {
  return (value): value is A | B => a(value) || b(value);
}

/** A list of these. */
export function listOf<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value): value is readonly T[] => Array.isArray(value) && value.every((each) => shape(each));
}

/** An object with these members, each of its shape; the compiler asks for every member of the type. More may be there. */
export function objectOf<T extends object>(members: { readonly [K in keyof T]-?: Shape<T[K]> }): Shape<T> {
  const shapes: readonly (readonly [string, (member: unknown) => boolean])[] = Object.entries(members);
  return (value): value is T => isObject(value) && shapes.every(([name, fits]) => fits(value[name]));
}

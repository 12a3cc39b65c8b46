import type { Transition } from "../../domain/lifecycle/lifecycle.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Result } from "../../domain/value/result.ts";
import type { Committed, FormRefusal } from "./engine.ts";

/**
 * A record that a step of another concerns too: what a leaver still holds.
 *
 * @property transition  the step that it takes then, and `step` what that is called
 * @property state       the word of the state it is in now; "" for a blank one
 */
export interface AlsoConcerned {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly state: string;
  readonly transition: string;
  readonly step: string;
}

/**
 * What the records answer for besides, which somebody else may take over: the contracts of an owner who leaves.
 *
 * @property key     names it in a request
 * @property link    the field of these records that names who answers
 * @property titles  what the records are called
 */
export interface AnswersFor {
  readonly key: string;
  readonly register: RegisterId;
  readonly link: string;
  readonly titles: readonly string[];
}

/**
 * Several records that take a step together.
 *
 * @property total   how many they are
 * @property states  how many stand in which state, by the word of the state: the most first
 * @property held    how many have somebody in a field that the step asks for or clears, by the label of the field
 * @property first   some of them; those that somebody has stand first. `holders` are their names
 */
export interface ChosenRecords {
  readonly total: number;
  readonly states: readonly { readonly label: string; readonly count: number }[];
  readonly held: readonly { readonly label: string; readonly count: number }[];
  readonly first: readonly {
    readonly id: RecordId;
    readonly title: string;
    readonly state: string;
    readonly holders: string;
  }[];
}

/**
 * A step that can be taken from where all of the records are.
 *
 * @property title   what the record is called; "" when there are several
 * @property now     what is on record in the fields that the step asks for, as text; nothing when there are several
 * @property chosen  which records they are, when there are several
 */
export interface TransitionOffer {
  readonly title: string;
  readonly chosen: ChosenRecords | null;
  readonly now: Readonly<Record<string, string>>;
  readonly transition: Transition;
  readonly also: readonly AlsoConcerned[];
  readonly answersFor: readonly AnswersFor[];
}

/**
 * A step to be taken.
 *
 * @property texts  the facts by field id, in the notation of `RecordForm.texts`
 * @property also   records of the offer that the step takes along
 * @property successors  who takes over, by the key of the offer, in the same notation; blank is nobody
 * @property effectiveOn  ISO day on which it took effect for whoever answers for the records; blank is today
 */
export interface TransitionRequest {
  readonly register: RegisterId;
  readonly ids: readonly RecordId[];
  readonly transition: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly also: readonly RecordId[];
  readonly successors?: Readonly<Record<string, string>>;
  readonly why: string;
  readonly effectiveOn?: string;
}

/** A record whose state rests on facts that are missing, as labels, or contradicts others, each said without an end. */
export interface MissingFacts {
  readonly register: RegisterId;
  readonly id: RecordId;
  readonly title: string;
  readonly missing: readonly string[];
  readonly contradicting: readonly string[];
}

/** Lifecycle steps and what they leave open. */
export interface LifecycleCalls {
  /** Steps that all of these records can take; none when they stand in states that share none. */
  transitions(register: RegisterId, ids: readonly RecordId[]): Promise<readonly TransitionOffer[]>;
  /** Takes a step as one change-set, with the records it takes along; refused when nothing of them would change. */
  transit(request: TransitionRequest): Promise<Result<Committed, FormRefusal>>;
  /** How many records in use each watched day concerns that comes soon, in the order of `DEADLINES`. */
  deadlines(): Promise<readonly number[]>;
  /** Every record whose state rests on facts that nobody recorded, or contradicts those that are. */
  missingFacts(): Promise<readonly MissingFacts[]>;
}

import type { ChangeSet, RecordChange } from "../../domain/change/change-set.ts";
import type { ChangedField } from "../../domain/change/changed-fields.ts";
import type { EventHeader, Head } from "../../domain/journal/event.ts";
import type { MissingProof } from "../../domain/licence/money/missing-proof.ts";
import type { PositionMoney } from "../../domain/licence/money/position-money.ts";
import type { PositionLine } from "../../domain/licence/position-line.ts";
import type { RightsBasis } from "../../domain/licence/proven-rights.ts";
import type { Contradiction } from "../../domain/lifecycle/contradictions.ts";
import type { CustomField } from "../../domain/registers/custom-field.ts";
import type { Value } from "../../domain/registers/field.ts";
import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { CalendarDate } from "../../domain/value/calendar-date.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import type { Problem, Result } from "../../domain/value/result.ts";
import type { RequestIn, RequestName, RequestOut } from "../../main/bridge/requests.ts";
import type { AsAtCalls } from "./as-at-calls.ts";
import type { CellEditCalls } from "./cell-edits.ts";
import type { CostCalls } from "./costs.ts";
import type { DocumentCalls } from "./documents-calls.ts";
import type { DuplicateCalls } from "./duplicates.ts";
import type { EvidenceCalls } from "./evidence-calls.ts";
import type { ExportCalls } from "./exports-calls.ts";
import type { FoundNameCalls } from "./found-names.ts";
import type { HarvestCalls } from "./harvest-calls.ts";
import type { ImportCalls } from "./import-calls.ts";
import type { ImportedFileCalls } from "./imported-files.ts";
import type { LabelCalls } from "./labels.ts";
import type { LifecycleCalls } from "./lifecycle-calls.ts";
import type { PositionSnapshotCalls } from "./position-snapshots-calls.ts";
import type { ProfileCalls } from "./profiles-calls.ts";
import type { RelatedGroup } from "./related-group.ts";
import type { SearchCalls } from "./search.ts";
import type { TableCalls } from "./table-calls.ts";
import type { TermCalls } from "./terms.ts";
import type { TrailSearchCalls } from "./trail-search-calls.ts";
import type { UndoCalls } from "./undo-calls.ts";
import type { VersionCalls } from "./versions.ts";
import type { ViewCalls } from "./views-calls.ts";
import type { WhatIfCalls } from "./what-if-calls.ts";

/** What the engine needs from outside its worker. */
export interface EngineHost {
  readonly request: <N extends RequestName>(name: N, payload: RequestIn<N>) => Promise<RequestOut<N>>;
}

/** How far a long piece of work is. `fraction` 0 to 1, or null when unknown. */
export type OnProgress = (progress: { readonly sentence: string; readonly fraction: number | null }) => void;

/**
 * How the start went.
 *
 * firstRun: nothing exists yet · ready: registers and journal agree, after what `notes` tell · readOnly: they contradict
 * each other or can't be trusted; everything can be read, nothing changed; `problem` says why and shows both heads
 */
export interface StartReport {
  readonly state: "firstRun" | "ready" | "readOnly";
  readonly head: Head;
  readonly notes: readonly string[];
  readonly problem: Problem | null;
}

/** One record with the names of everything it links to, and what links to it. */
export interface RecordDetail {
  readonly id: RecordId;
  readonly register: RegisterId;
  readonly title: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly names: Readonly<Record<string, string>>;
  readonly seq: number;
  readonly retired: boolean;
  readonly withdrawn: boolean;
  readonly contradictions: readonly Contradiction[];
  readonly related: readonly RelatedGroup[];
}

/** An event in the trail's list. `undone` is the event that took it back, if any. */
export interface TrailEntry {
  readonly header: EventHeader;
  readonly hash: string;
}

/** One event of a record's history with what it changed on this record, as text, and the day of the workstation. */
export interface HistoryEntry extends TrailEntry {
  readonly day: CalendarDate;
  readonly act: RecordChange["act"];
  readonly fields: readonly ChangedField[];
}

/** What was saved: the new head and how many records it touched. */
export interface Committed {
  readonly head: Head;
  readonly records: number;
  readonly skipped: readonly string[];
}

/** What the walk through the chain and the comparison with the registers found. */
export interface VerifyReport {
  readonly ok: boolean;
  readonly events: number;
  readonly head: Head;
  readonly records: number;
  readonly problems: readonly Problem[];
}

/**
 * One record's values as a person typed them, all fields of the form by field id. Blank text means blank.
 * Yes/no is `yes` or `no`; a choice is the choice's id; a link is `@` and the record's id, or a name; several texts
 * stand one a line; a date is ISO text.
 *
 * @property id   null for a new record
 * @property seq  the last event the form knows of this record (`RecordDetail.seq`); 0 for a new record
 * @property why  the reason in the person's words; "" lets the record and its fields say it
 * @property effectiveOn  ISO day from which a new owner, custodian or user answers; absent or blank is today
 */
export interface RecordForm {
  readonly register: RegisterId;
  readonly id: RecordId | null;
  readonly seq: number;
  readonly texts: Readonly<Record<string, string>>;
  readonly why: string;
  readonly effectiveOn?: string;
  readonly authorisation?: string;
}

/** Why a form was not saved: sentences by field id, or one for the whole (changed meanwhile, disk full, read-only). */
export interface FormRefusal extends Problem {
  readonly fields: Readonly<Record<string, string>>;
}

/** Name and paper of the organisation, as printed. */
export interface OrganisationSettings {
  readonly name: string;
  readonly administrator: string;
  readonly currency: string;
  readonly paper: "A4" | "Letter";
}

/** A licence position at a day, with what it was computed from. */
export interface PositionAnswer {
  readonly asAt: string;
  readonly head: Head;
  readonly lines: readonly PositionLine[];
  readonly unrecognised: readonly { readonly name: string; readonly publisher: string; readonly devices: number }[];
  readonly unlinked: readonly { readonly id: RecordId; readonly title: string }[];
}

/** The worker that owns the database and the computing. The window and the headless page talk to nothing else. */
export interface Engine
  extends LifecycleCalls,
    TrailSearchCalls,
    DocumentCalls,
    AsAtCalls,
    UndoCalls,
    DuplicateCalls,
    FoundNameCalls,
    SearchCalls,
    CellEditCalls,
    LabelCalls,
    CostCalls,
    HarvestCalls,
    TermCalls,
    VersionCalls,
    TableCalls,
    ViewCalls,
    ProfileCalls,
    ImportCalls,
    ImportedFileCalls,
    PositionSnapshotCalls,
    EvidenceCalls,
    WhatIfCalls,
    ExportCalls {
  start(host: EngineHost, locale: string, onProgress: OnProgress): Promise<StartReport>;
  settings(): Promise<OrganisationSettings>;
  saveSettings(settings: OrganisationSettings): Promise<Result<Committed>>;

  /**
   * Number of records in each register, without withdrawn and retired ones. Until the inventories are read, those of
   * retired devices are counted among them.
   */
  counts(): Promise<Readonly<Partial<Record<RegisterId, number>>>>;
  /** Answers true once the inventories are read: what was answered before that is to be asked again. */
  inventoriesRead(): Promise<true>;
  record(register: RegisterId, id: RecordId): Promise<RecordDetail | null>;
  history(register: RegisterId, id: RecordId): Promise<readonly HistoryEntry[]>;
  /** The same with all that was recorded since, whatever day is shown. */
  historyNow(register: RegisterId, id: RecordId): Promise<readonly HistoryEntry[]>;
  /** Records a link field can point to whose title contains the text; at most 20. */
  linkTargets(
    register: RegisterId,
    text: string,
  ): Promise<readonly { readonly id: RecordId; readonly title: string }[]>;
  /** Checks and saves one record; an unknown name in a link field is refused with a sentence at the field. */
  /** Saves a form; `what` says in words what that did, "" when nothing had changed. */
  saveForm(
    form: RecordForm,
  ): Promise<
    | { readonly ok: true; readonly value: Committed & { readonly id: RecordId; readonly what: string } }
    | { readonly ok: false; readonly problem: FormRefusal }
  >;
  /** Retires records (state or end date after the register's rule), or brings them back. */
  retire(register: RegisterId, ids: readonly RecordId[], why: string, back: boolean): Promise<Result<Committed>>;

  /** The position of a day, its steps without their rows. */
  position(asAt: string, basis?: RightsBasis): Promise<PositionAnswer>;
  /** The same with every row, for a report. */
  explainedPosition(asAt: string, basis?: RightsBasis): Promise<PositionAnswer>;
  /** One line of it with every row; null when the product is in no line. */
  explainedLine(asAt: string, product: RecordId, basis?: RightsBasis): Promise<PositionLine | null>;
  /** What its lines come to in money, in the order of the lines, and in all. */
  positionMoney(asAt: string, basis?: RightsBasis): Promise<PositionMoney>;
  /** Entitlements that nothing proves. */
  missingProof(): Promise<readonly MissingProof[]>;
  exportPosition(asAt: string, basis?: RightsBasis): Promise<Uint8Array>;

  /** Newest first: events with seq at most `before` (null: the end). */
  trail(before: number | null, limit: number): Promise<readonly TrailEntry[]>;
  /** The first changes of an event, at most so many, and how many it has. */
  eventChanges(seq: number, most: number): Promise<{ readonly total: number; readonly changes: ChangeSet["changes"] }>;
  verify(onProgress: OnProgress): Promise<VerifyReport>;
  /** The fields that the user made; whoever shows registers describes them with these. */
  customFields(): Promise<readonly CustomField[]>;
  /** Writes a snapshot when enough has changed since the last one. */
  snapshotIfDue(): Promise<void>;
}

import type { Head } from "../../journal/event.ts";
import { isCalendarDate, isDayOrNull } from "../../value/calendar-date.ts";
import type { Fraction } from "../../value/fraction.ts";
import { isRecordId } from "../../value/record-id.ts";
import {
  either,
  listOf,
  maybe,
  objectOf,
  oneOf,
  orNull,
  type Shape,
  text,
  textThat,
  whole,
  yesNo,
} from "../../value/shape.ts";
import { TERMS } from "../allocation/fit.ts";
import type { Place } from "../allocation/need.ts";
import type { NamedPlace, Release, RightFact, RightScope } from "../effective/right-fact.ts";
import type { Decided, DeviceFact, MachineFact, MeasuredFact, Member, Product, SeatFact } from "../facts.ts";
import type { UnrecognisedName } from "../facts-from-registers.ts";
import { isMetricName } from "../metrics/metric-names.ts";
import { type Amount, type LineMoney, MONEY_FIGURES, type MoneyFigure } from "../money/money-figure.ts";
import type { MoneyTotal, PositionMoney } from "../money/position-money.ts";
import type { Parameter, Tier } from "../parameters/parameter.ts";
import type { Against } from "../position-line.ts";
import type { PackedLine, PackedProgram, PackedRecord, PackedStep } from "./packed.ts";

const id = textThat(isRecordId);
const day = textThat(isCalendarDate);
const metric = textThat(isMetricName);
const texts = listOf(text);
const wholes = listOf(whole);

/** The end of a chain of events. */
export const HEAD: Shape<Head> = objectOf<Head>({ log: text, seq: whole, hash: text });

/** A day. */
export const DAY = day;

/** A software title. */
export const PRODUCT = objectOf<Product>({
  id,
  name: text,
  publisher: text,
  licenceNeeded: maybe(yesNo),
  family: maybe(text),
  edition: maybe(text),
  version: maybe(text),
  suiteOf: maybe(id),
});

const MACHINE = objectOf<MachineFact>({
  processors: maybe(whole),
  coresPerProcessor: maybe(whole),
  chip: maybe(text),
  partition: maybe(text),
  host: maybe(id),
  cluster: maybe(text),
  boardSockets: maybe(whole),
  subCapacityMeasured: maybe(yesNo),
});

/** A device. */
export const DEVICE = objectOf<DeviceFact>({
  id,
  title: text,
  state: maybe(text),
  user: maybe(id),
  userName: text,
  form: maybe(oneOf("desktop", "portable", "virtual", "server")),
  sites: listOf(id),
  place: maybe(objectOf<Place>({ locations: texts, cities: texts, countries: texts })),
  environment: maybe(text),
  entity: maybe(id),
  machine: maybe(MACHINE),
});

/** A seat of a cloud service. */
export const SEAT = objectOf<SeatFact>({
  id,
  product: id,
  title: text,
  state: maybe(text),
  leaver: yesNo,
  lastUsed: maybe(day),
});

const MEMBER = objectOf<Member>({ register: oneOf("person", "hardware"), id, title: text });

/** A number that was measured. */
export const MEASURED = objectOf<MeasuredFact>({
  id,
  product: id,
  what: oneOf("users", "devices", "sessions", "tokens", "amount", "people", "copies", "modified"),
  name: text,
  quantity: maybe(text),
  members: maybe(listOf(MEMBER)),
  environment: maybe(text),
  included: maybe(yesNo),
  source: maybe(text),
  from: maybe(day),
  to: maybe(day),
});

const SCOPE = objectOf<RightScope>({
  device: maybe(id),
  person: maybe(id),
  site: maybe(id),
  regions: texts,
  places: maybe(listOf(objectOf<NamedPlace>({ name: text, kind: oneOf("location", "city"), around: texts }))),
  environment: maybe(text),
  entity: maybe(id),
  secondUse: yesNo,
});

/** A right. */
export const RIGHT = objectOf<RightFact>({
  id,
  title: text,
  product: maybe(id),
  kind: maybe(text),
  metric: maybe(metric),
  quantity: maybe(whole),
  unitsPerPack: whole,
  unlimited: yesNo,
  retired: yesNo,
  validFrom: maybe(day),
  validTo: maybe(day),
  hasProof: yesNo,
  edition: maybe(text),
  version: maybe(text),
  maintenanceTo: maybe(day),
  upgradeFrom: texts,
  downgradeTo: texts,
  editionDownTo: texts,
  base: maybe(id),
  parts: listOf(id),
  scope: SCOPE,
});

/** A version's release. */
export const RELEASE = objectOf<Release>({ product: id, version: text, releasedOn: maybe(day) });

/** A use that somebody decided on. */
export const DECIDED = objectOf<Decided>({
  id,
  kind: oneOf("pinned", "exempt"),
  right: maybe(id),
  product: maybe(id),
  device: maybe(id),
  person: maybe(id),
  quantity: maybe(whole),
  from: maybe(day),
  to: maybe(day),
  reason: text,
  authorisation: text,
});

const TIER = objectOf<Tier>({ upTo: orNull(whole), each: text });

/** A parameter of the rules. */
export const PARAMETER = objectOf<Parameter>({
  id: text,
  label: text,
  value: orNull(either(text, listOf(TIER))),
  source: text,
  effectiveFrom: isDayOrNull,
  effectiveTo: isDayOrNull,
  product: maybe(id),
  confidence: oneOf("seen", "background", "decision", "open", "own"),
});

/** A record that rows name. */
export const RECORD = objectOf<PackedRecord>({
  register: oneOf("entitlement", "hardware", "person", "seat", "measuredUse"),
  id,
  title: text,
  decision: maybe(id),
  against: maybe(objectOf<Against>({ term: oneOf(...TERMS), right: id })),
});

/** A program with the devices it was found on. */
export const PROGRAM = objectOf<PackedProgram>({ product: id, rawName: text, version: text, on: wholes });

const STEP = objectOf<PackedStep>({
  side: oneOf("rights", "required", "coverage", "reading"),
  label: text,
  quantity: whole,
  rows: wholes,
});

/** A line with packed steps. */
export const LINE = objectOf<PackedLine>({
  product: id,
  name: text,
  publisher: text,
  metric: maybe(metric),
  unlimited: yesNo,
  rights: whole,
  provable: whole,
  required: maybe(whole),
  covered: maybe(whole),
  shortfall: maybe(whole),
  surplus: maybe(whole),
  status: oneOf("compliant", "under", "over", "notEvaluable", "noLicenceNeeded"),
  sentence: text,
  steps: listOf(STEP),
});

const bigWhole: Shape<bigint> = (value) => typeof value === "bigint";
const AMOUNT = objectOf<Amount>({
  minor: objectOf<Fraction>({ over: bigWhole, under: bigWhole }),
  currency: text,
});
const FIGURE = orNull(objectOf<MoneyFigure>({ amounts: listOf(AMOUNT), missing: yesNo, sentence: text }));
const LINE_MONEY = objectOf<LineMoney>({ product: text, trueUp: FIGURE, idle: FIGURE, yearly: FIGURE });
const TOTAL = objectOf<MoneyTotal>({
  id: oneOf(...MONEY_FIGURES.map((figure) => figure.id)),
  label: text,
  amounts: listOf(AMOUNT),
  unknown: whole,
  exchanged: orNull(
    either(
      objectOf<{ readonly amount: Amount; readonly sentence: string }>({ amount: AMOUNT, sentence: text }),
      objectOf<{ readonly missing: string }>({ missing: text }),
    ),
  ),
});

/** The money of a position. */
export const MONEY = objectOf<PositionMoney>({ lines: listOf(LINE_MONEY), totals: listOf(TOTAL) });

/** A name that no product is recognised by. */
export const UNRECOGNISED = objectOf<UnrecognisedName>({ name: text, publisher: text, devices: whole });

/** An entitlement that names no product. */
export const UNLINKED = objectOf<{ readonly id: RightFact["id"]; readonly title: string }>({ id, title: text });

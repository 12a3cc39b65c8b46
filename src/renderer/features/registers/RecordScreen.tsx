import { registerOf } from "../../../domain/registers/all.ts";
import { engine } from "../../engine/client.ts";
import type { Route } from "../../ui/route.ts";
import { useRevision } from "../../ui/session.ts";
import { useAnswer } from "../../ui/use-answer.ts";
import { InventoryRecord } from "./InventoryRecord.tsx";
import { MissingRecord } from "./MissingRecord.tsx";
import { RecordPage } from "./RecordPage.tsx";
import { SnapshotRecord } from "./SnapshotRecord.tsx";

type RecordRoute = Extract<Route, { screen: "record" }>;

/** One record: its form, what is related to it, and its history. */
export function RecordScreen({ route }: { readonly route: RecordRoute }) {
  const register = registerOf(route.register);
  const revision = useRevision();
  const { id } = route;
  const detail = useAnswer(id === null ? null : `${register.id} ${id} ${revision}`, async () =>
    id === null ? null : engine.record(register.id, id),
  );
  const settings = useAnswer(`settings ${revision}`, () => engine.settings());
  if (!settings || (id !== null && detail === undefined)) return null;
  if (id !== null && !detail) return <MissingRecord register={register} />;
  if (register.id === "installation" && detail) return <InventoryRecord detail={detail} />;
  if (register.id === "positionSnapshot" && detail) return <SnapshotRecord detail={detail} />;
  return <RecordPage register={register} detail={detail ?? null} currency={settings.currency} />;
}

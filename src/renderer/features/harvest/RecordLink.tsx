import type { NamedRecord } from "../../../domain/licence/harvest/proposal.ts";
import { useNavigation } from "../../ui/navigation.ts";

/** A record's name that leads to it. */
export function RecordLink({ record: { register, id, title } }: { readonly record: NamedRecord }) {
  const { go } = useNavigation();
  return (
    <button type="button" className="text-link" onClick={() => go({ screen: "record", register, id })}>
      {title}
    </button>
  );
}

import type { RegisterId } from "../../domain/registers/register-id.ts";
import type { RecordId } from "../../domain/value/record-id.ts";
import { useNavigation } from "./navigation.ts";

interface Props {
  readonly record: { readonly register: RegisterId; readonly id: RecordId; readonly title: string };
}

/** A record's name that leads to it. */
export function RecordLink({ record: { register, id, title } }: Props) {
  const { go } = useNavigation();
  return (
    <button type="button" className="text-link" onClick={() => go({ screen: "record", register, id })}>
      {title}
    </button>
  );
}

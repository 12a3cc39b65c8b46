import { Screen } from "../../ui/Screen.tsx";

/** Names found on devices that no software title recognises. */
export function RecognitionScreen() {
  return <Screen title="Names to recognise">{null}</Screen>;
}

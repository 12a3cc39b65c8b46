import { useEffect, useRef } from "react";
import { engine } from "../engine/client.ts";
import { host } from "../host.ts";
import { useNavigation } from "../ui/navigation.ts";
import { notifyProblem } from "../ui/notify.tsx";
import { useSession } from "../ui/session.ts";

/** Opens the record that a link from outside names: one that the program was started with, and each that comes later. */
export function useLinks(): void {
  const { go } = useNavigation();
  const welcoming = useSession((session) => session.firstRun);
  const follow = async () => {
    const key = await host.request("link.take", undefined);
    if (key === null) return;
    const id = await engine.deviceOf(key);
    if (id !== null) go({ screen: "record", register: "hardware", id });
    else {
      const sentence = `There is no device “${key}” in these registers. The label may belong to another data folder.`;
      notifyProblem({ code: "unknown-link", sentence });
    }
  };
  const latest = useRef(follow);
  latest.current = follow;
  useEffect(() => {
    if (welcoming) return;
    void latest.current();
    return host.onLink(() => void latest.current());
  }, [welcoming]);
}

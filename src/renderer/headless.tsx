import "./ui/theme.css";
import { runJob } from "./app/headless/run-job.ts";
import { host } from "./host.ts";

runJob(host)
  .catch(async (error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    await host.request("cli.print", { stream: "stderr", text: `Muster could not finish: ${reason}\n` });
    return 2 as const;
  })
  .then((code) => host.request("cli.done", { code }));

import "./app/csp-nonce.ts";
import "@mantine/core/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "./ui/theme.css";
import "./ui/forced-colors.css";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { tellUnexpectedErrors } from "./app/unexpected-errors.ts";
import { host } from "./host.ts";

tellUnexpectedErrors(host);
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);

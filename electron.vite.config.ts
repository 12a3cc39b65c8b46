import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

const root = import.meta.dirname;

/** Targets are fixed by hand: the oldest runtime the code must run on is Electron 25 (Chromium 114, Node 18). */
export default defineConfig({
  main: {
    build: {
      target: "node18.15",
      externalizeDeps: false,
      rollupOptions: { input: { index: resolve(root, "src/main/index.ts") } },
    },
  },
  preload: {
    build: {
      target: "node18.15",
      externalizeDeps: false,
      rollupOptions: { input: { preload: resolve(root, "src/main/preload.ts") }, output: { format: "cjs" } },
    },
  },
  renderer: {
    root: resolve(root, "src/renderer"),
    plugins: [react()],
    worker: { format: "es" },
    build: {
      target: "chrome114",
      cssTarget: "chrome114",
      minify: true,
      rollupOptions: {
        input: {
          index: resolve(root, "src/renderer/index.html"),
          headless: resolve(root, "src/renderer/headless.html"),
        },
      },
    },
  },
});

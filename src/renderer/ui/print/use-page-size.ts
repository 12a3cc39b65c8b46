import { useLayoutEffect } from "react";
import type { Paper } from "./paper.ts";

/** Tells the browser the paper and that the sheets bring their own margins, as long as they are shown. */
export function usePageSize(paper: Paper): void {
  useLayoutEffect(() => {
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${paper} portrait; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule);
    };
  }, [paper]);
}

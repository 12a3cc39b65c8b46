import { useLayoutEffect } from "react";
import type { PageSize } from "./paper.ts";

/** Tells the browser the paper and that the sheets bring their own margins, as long as they are shown. */
export function usePageSize(page: PageSize): void {
  const size = typeof page === "string" ? page : `${page.width}mm ${page.height}mm`;
  useLayoutEffect(() => {
    const rule = new CSSStyleSheet();
    rule.replaceSync(`@page { size: ${size}; margin: 0; }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, rule];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== rule);
    };
  }, [size]);
}

import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";

const ROWS = 20_000;
const ROW_HEIGHT = 30;

/** The same devices as in the large organisation, as texts: what the program shows of them without anything else. */
const DEVICES: readonly (readonly string[])[] = Array.from({ length: ROWS }, (_, i) => [
  `T-${String(i).padStart(6, "0")}`,
  `PC-${i}`,
  i % 5 === 0 ? "Desktop" : "Laptop",
  "Example Computers",
  `Model ${i % 40}`,
  `SN${String(i * 7919).padStart(9, "0")}`,
  i % 50 === 0 ? "Disposed" : "Deployed",
  `Person ${i}`,
  "",
  `15/0${1 + (i % 9)}/202${i % 6}`,
  `${900 + i / 100} EUR`,
]);

/** What the program's table is measured against: the virtualising library, rows of texts, a sort and a filter. */
function BareTable() {
  const [isOpen, setOpen] = useState(false);
  const [isSorted, setSorted] = useState(false);
  const [filter, setFilter] = useState("");
  const rows = useMemo(() => {
    const word = filter.toLowerCase();
    const found = word === "" ? [...DEVICES] : DEVICES.filter((row) => row.join("\n").toLowerCase().includes(word));
    const { compare } = new Intl.Collator("en-GB", { numeric: true, sensitivity: "base" });
    return isSorted ? found.sort((a, b) => compare(a[4] ?? "", b[4] ?? "")) : found;
  }, [isSorted, filter]);
  return (
    <>
      <button type="button" id="open" onClick={() => setOpen(!isOpen)}>
        Open
      </button>
      <button type="button" id="sort" onClick={() => setSorted(!isSorted)}>
        Sort
      </button>
      <input aria-label="Filter" value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />
      <output>{rows.length} rows</output>
      {isOpen ? <Rows rows={rows} /> : null}
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly (readonly string[])[] }) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 10,
  });
  return (
    <div ref={scroller} id="table" style={{ height: 640, overflow: "auto" }}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((item) => (
          <div
            key={item.key}
            style={{ position: "absolute", top: item.start, height: ROW_HEIGHT, display: "flex", width: "100%" }}
          >
            {rows[item.index]?.map((text, column) => (
              <span key={`${item.index} ${DEVICES[0]?.[column]}`} className="cell" style={{ width: 130 }}>
                {text}
              </span>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

const root = document.getElementById("root");
if (root) createRoot(root).render(<BareTable />);

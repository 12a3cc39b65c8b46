import { useAnnouncement } from "./announce.ts";

/** Where announcements are made; stands in the window once. */
export function LiveRegion() {
  const text = useAnnouncement((state) => state.text);
  return (
    <div className="visually-hidden" role="status" aria-live="polite" data-screen-only>
      {text}
    </div>
  );
}

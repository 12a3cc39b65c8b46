import { z } from "zod";

const Place = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(1),
  height: z.number().int().min(1),
  maximised: z.boolean(),
});

/** Where a window stood: screen pixels. */
export type WindowPlace = z.infer<typeof Place>;

/** The part of a display that windows may use. */
export interface WorkArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const LEAST_WIDTH = 900;
const LEAST_HEIGHT = 600;

/** Reads a remembered place; null when there is none that can be understood. */
export function windowPlaceFromJson(text: string): WindowPlace | null {
  try {
    return Place.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * A place that can be seen: the remembered one when it overlaps a display, moved and shrunk into it, else the middle of the
 * first display.
 */
export function visiblePlace(remembered: WindowPlace | null, displays: readonly WorkArea[]): WindowPlace {
  const first = displays[0] ?? { x: 0, y: 0, width: 1280, height: 800 };
  const area = remembered ? (displays.find((display) => overlaps(remembered, display)) ?? first) : first;
  const width = Math.min(area.width, Math.max(LEAST_WIDTH, remembered?.width ?? 1360));
  const height = Math.min(area.height, Math.max(LEAST_HEIGHT, remembered?.height ?? 860));
  const middle = {
    x: area.x + Math.floor((area.width - width) / 2),
    y: area.y + Math.floor((area.height - height) / 2),
  };
  const wanted = remembered && overlaps(remembered, area) ? remembered : middle;
  return {
    x: Math.max(area.x, Math.min(wanted.x, area.x + area.width - width)),
    y: Math.max(area.y, Math.min(wanted.y, area.y + area.height - height)),
    width,
    height,
    maximised: remembered?.maximised ?? false,
  };
}

function overlaps(place: WorkArea, area: WorkArea): boolean {
  return (
    place.x < area.x + area.width &&
    area.x < place.x + place.width &&
    place.y < area.y + area.height &&
    area.y < place.y + place.height
  );
}

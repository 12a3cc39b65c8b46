import type { Recognise } from "../../domain/licence/found-on-device.ts";
import { catalogue } from "../../domain/recognition/catalogue.ts";
import { createRecogniser } from "../../domain/recognition/create-recogniser.ts";
import type { Recogniser } from "../../domain/recognition/recogniser.ts";
import type { RegisterRecord } from "../../domain/registers/register.ts";
import { sameItems } from "../../domain/value/alike.ts";
import type { Core } from "./core.ts";

/** Which product a raw name means, after the software register as it is now and the catalogue that comes with Muster. */
export interface Recognition {
  readonly recogniser: () => Recogniser;
  /** The software title on record that a raw name means. */
  readonly productOf: Recognise;
}

/** Recognition that is made anew only when a title was changed: it remembers what it was asked. */
export function createRecognition(core: Core): Recognition {
  let made: { readonly titles: readonly RegisterRecord[]; readonly recogniser: Recogniser } | null = null;
  let version = -1;
  const recogniser = (): Recogniser => {
    if (made !== null && version === core.version()) return made.recogniser;
    version = core.version();
    const titles = [...core.registers.of("software").values()];
    if (made === null || !sameItems(made.titles, titles))
      made = { titles, recogniser: createRecogniser(titles, catalogue) };
    return made.recogniser;
  };
  return {
    recogniser,
    productOf: (name, publisher, version) => {
      const meaning = recogniser()(name, publisher, version);
      return meaning && "record" in meaning ? meaning.record : undefined;
    },
  };
}

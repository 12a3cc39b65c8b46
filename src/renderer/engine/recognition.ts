import type { Recognise } from "../../domain/licence/found-on-device.ts";
import { catalogue } from "../../domain/recognition/catalogue.ts";
import { createRecogniser } from "../../domain/recognition/create-recogniser.ts";
import type { Recogniser } from "../../domain/recognition/recogniser.ts";
import type { Core } from "./core.ts";

/** Which product a raw name means, after the software register as it is now and the catalogue that comes with Muster. */
export interface Recognition {
  readonly recogniser: () => Recogniser;
  /** The software title on record that a raw name means. */
  readonly productOf: Recognise;
}

/** Recognition that is made anew only after a commit. */
export function createRecognition(core: Core): Recognition {
  let made: { readonly version: number; readonly recogniser: Recogniser } | null = null;
  const recogniser = (): Recogniser => {
    if (made?.version !== core.version()) {
      made = {
        version: core.version(),
        recogniser: createRecogniser(core.registers.of("software").values(), catalogue),
      };
    }
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

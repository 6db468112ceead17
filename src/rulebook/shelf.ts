import type { Day } from "../kernel/index.ts";
import { disagreements, type Shelved, scopeOf } from "./disagree.ts";
import { type RulebookFault, readRulebook } from "./read-rulebook.ts";
import { type Matter, type Rulebook, rulebooksFor } from "./rulebook.ts";

/** Every rulebook held, and the one that governs a matter on a day. */
export type Shelf = {
  readonly rulebooks: readonly Rulebook[];
  /** The rulebook that governs; undefined when no text is held for the matter that day. */
  readonly governing: (matter: Matter, on: Day) => Rulebook | undefined;
  readonly byId: (id: string) => Rulebook | undefined;
};

export type ShelfReading =
  | { readonly ok: true; readonly shelf: Shelf }
  | { readonly ok: false; readonly faults: readonly RulebookFault[] };

/**
 * Shelves files of rulebooks, each keyed by its path under `rulebooks/`. A version ends when the next
 * of its scope begins, or on its own last day. Texts that disagree are refused: one and only one
 * governs a matter on a day. All faults of all files are returned together.
 */
export const shelve = (files: Readonly<Record<string, string>>): ShelfReading => {
  const faults: RulebookFault[] = [];
  const read: Shelved[] = [];
  for (const [file, text] of Object.entries(files)) {
    const reading = readRulebook(file, text);
    if (!reading.ok) {
      faults.push(...reading.faults);
    } else if (file !== `${reading.rulebook.id}.yaml`) {
      const message = `this file says ${reading.rulebook.id}; move it to ${reading.rulebook.id}.yaml`;
      faults.push(reading.faultAt(["rulebook"], message));
    } else {
      read.push({ file, rulebook: reading.rulebook, faultAt: reading.faultAt });
    }
  }
  const shelved = withEnds(read);
  faults.push(...disagreements(shelved));
  if (faults.length > 0) return { ok: false, faults };
  const rulebooks = shelved.map(({ rulebook }) => rulebook);
  return {
    ok: true,
    shelf: {
      rulebooks,
      governing: (matter, on) => rulebooksFor(rulebooks, matter, on)[0],
      byId: (id) => rulebooks.find((rulebook) => rulebook.id === id),
    },
  };
};

/** In order of first day, each ended by the next of its scope unless it ends by itself. */
const withEnds = (shelved: readonly Shelved[]): Shelved[] => {
  const inOrder = [...shelved].sort((a, b) => (a.rulebook.from < b.rulebook.from ? -1 : 1));
  return inOrder.map((one) => {
    const { rulebook } = one;
    if (rulebook.until !== undefined) return one;
    const next = inOrder.find(
      (other) => scopeOf(other.rulebook) === scopeOf(rulebook) && other.rulebook.from > rulebook.from,
    );
    return next ? { ...one, rulebook: { ...rulebook, until: next.rulebook.from } } : one;
  });
};

import type { Day } from "../kernel/index.ts";
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
 * Shelves files of rulebooks, each keyed by its path under `rulebooks/`. A version ends
 * when the next of its scope begins. All faults of all files are returned together.
 */
export const shelve = (files: Readonly<Record<string, string>>): ShelfReading => {
  const faults: RulebookFault[] = [];
  const read: Rulebook[] = [];
  for (const [file, text] of Object.entries(files)) {
    const reading = readRulebook(file, text);
    if (!reading.ok) {
      faults.push(...reading.faults);
    } else if (file !== `${reading.rulebook.id}.yaml`) {
      faults.push({
        file,
        line: 1,
        column: 1,
        message: `this file says ${reading.rulebook.id}; move it to ${reading.rulebook.id}.yaml`,
      });
    } else {
      read.push(reading.rulebook);
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const rulebooks = withEnds(read);
  return {
    ok: true,
    shelf: {
      rulebooks,
      governing: (matter, on) => rulebooksFor(rulebooks, matter, on)[0],
      byId: (id) => rulebooks.find((rulebook) => rulebook.id === id),
    },
  };
};

const scopeOf = ({ id, from }: Rulebook): string => id.slice(0, -`/${from}`.length);

const withEnds = (rulebooks: readonly Rulebook[]): Rulebook[] => {
  const inOrder = [...rulebooks].sort((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.map((rulebook) => {
    const next = inOrder.find((other) => scopeOf(other) === scopeOf(rulebook) && other.from > rulebook.from);
    return next ? { ...rulebook, until: next.from } : rulebook;
  });
};

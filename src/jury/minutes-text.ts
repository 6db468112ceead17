import { createHash } from "node:crypto";
import { minutesText } from "../language/index.ts";
import { departures } from "./deliberate.ts";
import { juryFile, type SessionFile } from "./session-file.ts";

export type DraftMinutes = {
  readonly text: ReturnType<typeof minutesText>;
  /** SHA-256 of the text, in hexadecimal: whatever changes in it makes another, and voids the signatures given. */
  readonly sha256: string;
};

/** The minutes as the session's acts write them so far. */
export const draftMinutes = (file: SessionFile): DraftMinutes => {
  const departed = file.candidates.map((candidate) => {
    const { candidacy, deliberation } = candidate;
    return [candidacy.id, deliberation ? departures(juryFile(file, candidate), deliberation) : []] as const;
  });
  const text = minutesText({ ...file, departures: new Map(departed) });
  return { text, sha256: createHash("sha256").update(JSON.stringify(text)).digest("hex") };
};

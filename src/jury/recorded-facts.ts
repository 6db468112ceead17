import type { JuryFile, JuryWord } from "./deliberate.ts";
import type { Seat, Sitting } from "./sitting.ts";

/** Seats without their holders: who sat is kept with the session, not with its decisions. */
const seatOf = ({
  id,
  college,
  capacity,
  presides,
  vicePresides,
  votes,
  present,
  onList,
  convenedOn,
}: Seat): Seat => ({
  id,
  college,
  capacity,
  presides,
  vicePresides,
  votes,
  present,
  onList,
  convenedOn,
});

/** What a decision on a sitting looked at, to be kept with it; the day is kept beside. */
export const sittingFacts = ({ heldOn: _, members, ...rest }: Sitting) => ({
  ...rest,
  members: members.map(seatOf),
});

/** What a deliberation looked at. A reason is kept with the deliberation: of it, the decision asks only that it was given. */
export const deliberationFacts = (file: JuryFile, sitting: Sitting, word: JuryWord) => ({
  file: {
    ...file,
    items: file.items.map(({ code, block, weight }) => ({ code, block, weight })),
  },
  sitting: sittingFacts(sitting),
  word: { ...word, reason: (word.reason ?? "").trim() === "" ? "" : "given" },
});

import type { SessionFile } from "../jury/index.ts";

/**
 * May candidates be called to this session? Once every member of its jury is convened, or where the branch's text has no
 * jury: nobody is called before a jury that may not sit.
 */
export const callsCandidates = ({ members, rules }: Pick<SessionFile, "members" | "rules">): boolean => {
  const seats = rules.ask("jury.seats");
  if (seats.stated && seats.value.kind === "none") return true;
  return members.length > 0 && members.every(({ convenedOn }) => convenedOn !== undefined);
};

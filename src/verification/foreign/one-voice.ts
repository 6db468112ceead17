import { saysTheSame } from "./fixpoint.ts";

type Node = Readonly<Record<string, unknown>>;

/**
 * Two nodes of one id are one to the signature, so that what each says could be swapped. Does the document say two
 * things of one id? Others' documents may speak of one thing in several places, as long as they say the same. Endorsements are theirs who made them, and are not believed.
 */
export const contradictsItself = (document: Node): boolean => {
  const said = new Map<string, Map<string, unknown>>();
  const look = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.some(look);
    if (value === null || typeof value !== "object") return false;
    const { id, endorsement: _, ...members } = value as Node;
    if (typeof id === "string" && contradicts(said, id, members)) return true;
    return Object.values(members).some(look);
  };
  return look(document);
};

/** Types add up, and a context is no statement. */
const left = new Set(["type", "@context"]);

const contradicts = (said: Map<string, Map<string, unknown>>, id: string, members: Node): boolean => {
  const before = said.get(id) ?? new Map<string, unknown>();
  said.set(id, before);
  return Object.entries(members).some(([name, held]) => {
    if (left.has(name)) return false;
    if (before.has(name)) return !saysTheSame(before.get(name), held);
    before.set(name, held);
    return false;
  });
};

import { eventKinds, type LogEvent } from "../pure/index.ts";

export type Counts = Record<LogEvent["kind"], number>;

/** What the entries of a log tell once read in order. */
export type Tally = {
  /** By issuer, then by year of the event (UTC). */
  readonly counts: Map<string, Map<string, Counts>>;
  /** By address of the status list, then by index in it: the entry that revoked, and when. */
  readonly revoked: Map<string, Map<number, { readonly index: number; readonly at: string }>>;
  /** Credentials looked for, by digest: where each was entered as issued. */
  readonly entered: Map<string, number | undefined>;
};

export const emptyTally = (sought: readonly string[]): Tally => ({
  counts: new Map(),
  revoked: new Map(),
  entered: new Map(sought.map((digest) => [digest, undefined])),
});

export const countEvent = ({ counts, revoked, entered }: Tally, index: number, event: LogEvent): void => {
  const { kind, issuer, statusList, statusIndex, credential, at } = event;
  const years = within(counts, issuer, () => new Map<string, Counts>());
  within(years, at.slice(0, 4), noEvents)[kind]++;
  if (kind === "revoked") within(revoked, statusList, () => new Map()).set(statusIndex, { index, at });
  if (kind === "issued" && entered.has(credential)) entered.set(credential, index);
};

const noEvents = (): Counts => Object.fromEntries(eventKinds.map((kind) => [kind, 0])) as Counts;

const within = <Key, Value>(map: Map<Key, Value>, key: Key, empty: () => Value): Value => {
  const held = map.get(key) ?? empty();
  map.set(key, held);
  return held;
};

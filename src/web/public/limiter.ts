import type { Context } from "hono";
import type { World } from "../../kernel/index.ts";

/** Says whether a try under this key may go ahead, and counts it. */
export type Limiter = (key: string) => boolean;

const mostKeys = 20_000;

/** So many tries per key in so many minutes, kept in memory: a restart forgets, a second process counts apart. */
export const limiter = (
  world: Pick<World, "now">,
  { tries, minutes }: { readonly tries: number; readonly minutes: number },
): Limiter => {
  const seen = new Map<string, { count: number; until: number }>();
  return (key) => {
    const now = world.now().getTime();
    if (seen.size >= mostKeys) for (const [old, { until }] of seen) if (until <= now) seen.delete(old);
    const held = seen.get(key);
    if (!held || held.until <= now) {
      // Full of keys still counted: better to refuse a newcomer than to forget who tries too often.
      if (seen.size >= mostKeys && !held) return false;
      seen.set(key, { count: 1, until: now + minutes * 60_000 });
      return true;
    }
    held.count += 1;
    return held.count <= tries;
  };
};

/** Address of the asker on the network, for counting tries only: it is kept nowhere. */
export const askerOf = (c: Context): string => {
  const { incoming } = (c.env ?? {}) as {
    readonly incoming?: { readonly socket?: { readonly remoteAddress?: string } };
  };
  return incoming?.socket?.remoteAddress ?? "";
};

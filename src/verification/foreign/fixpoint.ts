/** Two names that the contexts give to one type: either is as good. */
const alike: Readonly<Record<string, string>> = {
  AchievementCredential: "OpenBadgeCredential",
  geo: "GeoCoordinates",
};

/**
 * Do the two documents say the same? Neither the order of members and lists, nor a list of one, nor a member that is
 * null changes what is said; nor do two names of one type.
 */
export const saysTheSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other);

/** One spelling of what is said. */
const plain = (value: unknown): string => {
  if (Array.isArray(value)) {
    const items = [...new Set(value.map(plain))].sort();
    return items.length === 1 ? String(items[0]) : `[${items.join()}]`;
  }
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([name, held]) => held !== null && held !== undefined && name !== "@context")
    .map(([name, held]) => `${JSON.stringify(name)}:${plain(name === "type" ? typeNames(held) : held)}`);
  return `{${members.sort().join()}}`;
};

const typeNames = (types: unknown): unknown[] =>
  [types].flat().map((one) => (typeof one === "string" && Object.hasOwn(alike, one) ? alike[one] : one));

/** JSON in its only spelling: members in order, no space. Source: RFC 8785. */
export const plainJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(plainJson).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, held]) => `${JSON.stringify(name)}:${plainJson(held)}`);
  return `{${members.join()}}`;
};

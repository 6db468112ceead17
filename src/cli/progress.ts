/** What long work says of itself: one line that rewrites itself on a terminal, nothing elsewhere. */
export type Progress = { readonly say: (text: string) => void; readonly end: () => void };

export const progressOn = (stream: {
  readonly isTTY?: boolean | undefined;
  readonly write: (text: string) => unknown;
}): Progress => {
  const put = (text: string): void => {
    if (stream.isTTY) stream.write(`\r\u001b[K${text}`);
  };
  return { say: put, end: () => put("") };
};

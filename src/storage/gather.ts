/**
 * Puts the questions of one turn of the event loop as one: whoever asks within it shares a query. `ask` is given each
 * key once, and answers those it knows.
 */
export const gathered = <Answer>(
  ask: (keys: readonly string[]) => Promise<ReadonlyMap<string, Answer>>,
): ((key: string) => Promise<Answer | undefined>) => {
  let turn:
    | { readonly keys: Set<string>; readonly answers: Promise<ReadonlyMap<string, Answer>> }
    | undefined;
  const begin = () => {
    const keys = new Set<string>();
    const answers = new Promise<void>((over) => setImmediate(over)).then(() => {
      turn = undefined;
      return ask([...keys]);
    });
    return { keys, answers };
  };
  return async (key) => {
    turn ??= begin();
    turn.keys.add(key);
    return (await turn.answers).get(key);
  };
};

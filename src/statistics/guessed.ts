/** A number kept back, and the least and most that a reader knows it to be. */
export type Held = { readonly value: number; readonly least: number; readonly most: number };

/** A number is guessed when subtraction leaves it fewer values than this. */
const fewestValues = 3;

/**
 * Can a reader of two tables of the same candidates work out, or nearly, a number kept back? What the two tables keep
 * back differs by a number they can compute, so each is bounded by all the others.
 */
export const isGuessed = (one: readonly Held[], other: readonly Held[]): boolean => {
  const difference = sum(one, "value") - sum(other, "value");
  return (
    one.some((held) => isNarrow(held, one, other, difference)) ||
    other.some((held) => isNarrow(held, other, one, -difference))
  );
};

const isNarrow = (
  held: Held,
  beside: readonly Held[],
  across: readonly Held[],
  difference: number,
): boolean => {
  const others = beside.filter((one) => one !== held);
  const least = Math.max(held.least, difference + sum(across, "least") - sum(others, "most"));
  const most = Math.min(held.most, difference + sum(across, "most") - sum(others, "least"));
  return most - least + 1 < fewestValues;
};

const sum = (numbers: readonly Held[], bound: keyof Held): number =>
  numbers.reduce((total, one) => total + one[bound], 0);

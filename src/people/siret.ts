/** A SIRET is fourteen digits with a Luhn key; La Poste's many sites sum to a multiple of five instead. */
export const isSiret = (text: string): boolean => {
  if (!/^\d{14}$/.test(text)) return false;
  if (luhn(text) % 10 === 0) return true;
  return text.startsWith("356000000") && [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
};

const luhn = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);

import type { Path } from "./path.ts";

/** How a part is named to its candidate: by its code, or by its title where the code is a word that says less. */
export const partName = ({ file }: Pick<Path, "file">, code: string): string =>
  /\d/.test(code) ? code : (file.items.find((item) => item.code === code)?.title ?? code);

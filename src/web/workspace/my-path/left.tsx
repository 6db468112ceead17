import type { FC } from "hono/jsx";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import type { Path } from "./path.ts";

/** What is to be assessed, and what is not because it is kept; the titles of each on demand. */
export const Left: FC<{ desk: Desk; path: Path; says: string }> = ({ desk, path, says }) => {
  const { t } = desk;
  const { left, held } = path.left;
  const { items } = path.file;
  if (left.length === 0) return null;
  // A code that is a word says less than its title.
  const named = (code: string): string =>
    /\d/.test(code) ? code : (items.find((item) => item.code === code)?.title ?? code);
  return (
    <>
      <p>
        {says} {left.map(named).join(", ")}.{" "}
        {held.length > 0
          ? t(
              `Seul ce qui manque est évalué, tant que le reste est gardé (${held.map(named).join(", ")}).`,
              `Only what is missing is assessed, while the rest is kept (${held.map(named).join(", ")}).`,
            )
          : null}
      </p>
      <details>
        <summary>{t("Point par point", "Point by point")}</summary>
        <ul class="plain">
          {left.map((code) => (
            <li>
              {code} {typeset(items.find((item) => item.code === code)?.title ?? "", "fr")}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

import type { FC } from "hono/jsx";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { partName } from "./part-name.ts";
import type { Path } from "./path.ts";

/** What is to be assessed, and what is not because it is kept; the titles of each on demand. */
export const Left: FC<{ desk: Desk; path: Path; says: string }> = ({ desk, path, says }) => {
  const { t } = desk;
  const { left, held } = path.left;
  const { items } = path.file;
  if (left.length === 0) return null;
  const named = (code: string): string => partName(path, code);
  const undated = left.filter((code) => path.undated.some((credit) => credit.code === code));
  const sure = left.filter((code) => !undated.includes(code));
  return (
    <>
      <p>
        {sure.length > 0 ? `${says} ${sure.map(named).join(", ")}. ` : null}
        {undated.length > 0
          ? t(
              `Vous gardez aussi ${undated.map(named).join(", ")}, mais le texte ne dit pas de quel jour part le délai : avant de vous présenter de nouveau, demandez au secrétariat si c'est encore compté.`,
              `You also keep ${undated.map(named).join(", ")}, but the text does not say from which day the time runs: before you sit again, ask the secretariat whether it still counts.`,
            )
          : null}
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
              {/\d/.test(code) ? `${code} ` : null}
              {typeset(items.find((item) => item.code === code)?.title ?? "", "fr")}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
};

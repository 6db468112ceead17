import type { FC } from "hono/jsx";
import type { Callable, CallCode, Session } from "../../../jury/index.ts";
import { decisive, type Finding } from "../../../kernel/index.ts";
import { collegeWords } from "../../../language/index.ts";
import { wordFinding } from "../../../notices/index.ts";
import { SelectField } from "../../components/index.ts";
import { href } from "../../page.ts";
import { typeset } from "../../typeset.ts";
import type { Desk } from "../desk.tsx";
import { capital } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";

/** Calls someone of the pool to this jury: those who may be, and who may not with the reasons. */
export const CallForm: FC<{ desk: Desk; session: Session; pool: readonly Callable[] }> = ({
  desk,
  session,
  pool,
}) => {
  const { t, at } = desk;
  if (pool.length === 0) return null;
  const may = pool.filter(({ decision }) => decision.outcome === "granted");
  const not = pool.filter(({ decision }) => decision.outcome !== "granted");
  return (
    <section class="flow">
      <h2>{t("Appeler depuis le vivier", "Call from the pool")}</h2>
      {may.length === 0 ? (
        <p>
          {t(
            "Personne du vivier n'est disponible ce jour-là.",
            "Nobody of the pool is available on that day.",
          )}
        </p>
      ) : (
        <form method="post" action={href(at, sessionPath(session, "jury/vivier"))} class="sheet flow">
          <SelectField
            name="member"
            label={t("Qui", "Who")}
            options={may.map(({ member }) => ({
              value: member.id,
              label: `${member.name}, ${member.organisation} (${collegeWords[member.college][at.language]})`,
            }))}
          />
          <p>
            <label class="check">
              <input type="checkbox" name="presides" value="oui" />{" "}
              {t("Préside le jury", "Presides the jury")}
            </label>
            <label class="check">
              <input type="checkbox" name="vicePresides" value="oui" />{" "}
              {t("En assure la vice-présidence", "Is its vice-president")}
            </label>
          </p>
          <p>
            <button type="submit" class="quiet">
              {t("Appeler cette personne", "Call this person")}
            </button>
          </p>
        </form>
      )}
      {not.length > 0 ? <NotCallable desk={desk} pool={not} /> : null}
    </section>
  );
};

const NotCallable: FC<{ desk: Desk; pool: readonly Callable[] }> = ({ desk, pool }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>
        {t(
          `${pool.length} personne(s) du vivier à ne pas appeler, et pourquoi`,
          `${pool.length} of the pool not to call, and why`,
        )}
      </summary>
      <ul>
        {pool.map(({ member, decision }) => (
          <li>
            <strong>{member.name}</strong>, {capital(collegeWords[member.college][at.language])} :{" "}
            {whyNot(decisive<CallCode>(decision), desk)}
          </li>
        ))}
      </ul>
    </details>
  );
};

const whyNot = (findings: readonly Finding[], { at }: Desk): string =>
  findings.map((finding) => typeset(wordFinding(finding, at.language), at.language)).join(" ");

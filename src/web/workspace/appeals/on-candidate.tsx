import type { FC } from "hono/jsx";
import { type CandidateFile, type LodgedAppeal, resultTold, type SessionFile } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { allowsOnFile, appealPath } from "./subject.ts";
import { standing } from "./view.tsx";

type Props = {
  readonly desk: Desk;
  readonly file: SessionFile;
  readonly candidate: CandidateFile;
  readonly appeals: readonly LodgedAppeal[];
};

/** Where each appeal on a file stands, and the way to them, once there is a result to contest; for who may read them. */
export const AppealsOnCandidate: FC<Props> = ({ desk, file, candidate, appeals }) => {
  const { t, at } = desk;
  const { session } = file;
  if (!resultTold(file, candidate) || !allowsOnFile(desk, "see-appeal", session, candidate)) return null;
  const label =
    appeals.length > 0
      ? t("Voir les recours", "See the appeals")
      : allowsOnFile(desk, "lodge-appeal", session, candidate)
        ? t("Inscrire un recours", "Record an appeal")
        : t("Ce que le texte en dit", "What the text says of it");
  return (
    <section class="flow" aria-labelledby="appeals">
      <h2 id="appeals">{t("Recours", "Appeals")}</h2>
      {appeals.map((appeal) => (
        <p>
          {dayText(appeal.filedOn, at.language)}, {appeal.to}. {standing(appeal, desk)[1]}
        </p>
      ))}
      <p>
        <a class="button quiet" href={href(at, appealPath(session, candidate))}>
          {label}
        </a>
      </p>
    </section>
  );
};

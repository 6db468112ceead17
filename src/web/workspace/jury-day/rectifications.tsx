import type { FC } from "hono/jsx";
import { certificatesOfAwards } from "../../../certificate/index.ts";
import { awardsOf, type Rectification, rectificationsOf, type SessionFile } from "../../../jury/index.ts";
import { dayInParis } from "../../../kernel/index.ts";
import { dayText, hourText, outcomeWords } from "../../../language/index.ts";
import { href } from "../../page.ts";
import { allows, type Desk } from "../desk.tsx";
import { personName } from "../parts.tsx";
import { sessionPath } from "../session-frame.tsx";
import { ownSeat } from "./means.tsx";

type Rectified = Rectification & {
  /** Award made on the file before it was put right. */
  readonly award?: Awarded | undefined;
  /** Numbers of the documents issued on it that are still out. */
  readonly numbers: readonly string[];
};
type Awarded = Awaited<ReturnType<typeof awardsOf>>[number];

/** Rectifications of a session's minutes, each with what was awarded and issued on what it puts right. */
export const rectifiedIn = async (
  { means: { db } }: Desk,
  { session }: SessionFile,
): Promise<readonly Rectified[]> => {
  const all = await rectificationsOf(db, session.id);
  return Promise.all(
    all.map(async (one) => {
      const [award] = one.candidacyId === undefined ? [] : await awardsOf(db, [one.candidacyId]);
      const documents = award ? await certificatesOfAwards(db, [award.id]) : [];
      const out = documents.filter(({ state }) => state !== "revoked");
      return { ...one, award, numbers: out.map(({ number }) => number) };
    }),
  );
};

/** What was put right since the signatures, with what follows from it, and the way to put right something else. */
export const Rectifications: FC<{ desk: Desk; file: SessionFile; all: readonly Rectified[] }> = ({
  desk,
  file,
  all,
}) => {
  const { t, at } = desk;
  const { session, members } = file;
  const presides = members.some(({ id, presides }) => presides && id === ownSeat(desk, session.id));
  if (all.length === 0 && !presides) return null;
  return (
    <section class="flow" aria-labelledby="rectified">
      <h2 id="rectified">{t("Rectificatifs", "Rectifications")}</h2>
      {all.length > 0 ? (
        <ul class="ruled">
          {all.map((one) => (
            <li>
              <h3>
                <a href={href(at, sessionPath(session, `proces-verbal/rectificatifs/${one.number}`))}>
                  {t(
                    `N° ${one.number}, du ${dayText(dayInParis(one.signedAt))}`,
                    `No. ${one.number}, ${dayText(dayInParis(one.signedAt), "en")}`,
                  )}
                </a>
              </h3>
              <p lang="fr">{one.says}</p>
              <p class="small" lang="fr">
                {one.reason}
              </p>
              <p class="source">
                {t(
                  `Signé par ${one.signedBy} à ${hourText(one.signedAt)}`,
                  `Signed by ${one.signedBy} at ${hourText(one.signedAt, "en")}`,
                )}
              </p>
              <Consequence desk={desk} file={file} one={one} />
            </li>
          ))}
        </ul>
      ) : null}
      {presides ? (
        <p>
          <a class="button quiet" href={href(at, sessionPath(session, "proces-verbal/rectifier"))}>
            {t("Signer un rectificatif", "Sign a rectification")}
          </a>
        </p>
      ) : null}
    </section>
  );
};

/** A rectification undoes nothing by itself: it points at the award and the documents that rest on what it puts right. */
const Consequence: FC<{ desk: Desk; file: SessionFile; one: Rectified }> = ({ desk, file, one }) => {
  const { kind, candidacyId, award, numbers } = one;
  const { t, at } = desk;
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === candidacyId);
  if (kind === "wording" || !candidate) return null;
  const opens = allows(desk, "see-certificate", file.session);
  const name = personName(candidate.person);
  const outcome = candidate.deliberation?.outcome;
  const says = !award
    ? t(`L'attribution à ${name} suivra cette décision.`, `The award to ${name} will follow this decision.`)
    : kind === "identity"
      ? t(
          `L'identité de ${name} se corrige sur chaque document, par une édition corrigée.`,
          `The identity of ${name} is put right on each document, by a corrected edition.`,
        )
      : t(
          `L'attribution prononcée (${outcomeWords[award.outcome].fr}) ne répond plus à la décision (${outcome ? outcomeWords[outcome].fr : ""}) : les documents sont à retirer, puis l'attribution à prononcer de nouveau, page Attribution.`,
          `The award made (${outcomeWords[award.outcome].en}) no longer answers the decision (${outcome ? outcomeWords[outcome].en : ""}): the documents are to be withdrawn, then the award made anew, on the Award page.`,
        );
  return (
    <div class="flow">
      <p>
        <strong>{says}</strong>
      </p>
      {numbers.length > 0 ? (
        <ul class="plain">
          {numbers.map((number) => (
            <li>
              {opens ? (
                <a class="number" href={href(at, `/travail/certificats/${encodeURIComponent(number)}`)}>
                  {number}
                </a>
              ) : (
                <span class="number">{number}</span>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};

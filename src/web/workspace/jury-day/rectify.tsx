import type { FC } from "hono/jsx";
import { z } from "zod";
import { rectifyMinutes, type Session, type SessionFile, type ToRectify } from "../../../jury/index.ts";
import type { Finding } from "../../../kernel/index.ts";
import { tellRectified } from "../../../notices/index.ts";
import type { SignerRefusal } from "../../../people/index.ts";
import { inTransaction } from "../../../storage/index.ts";
import { Choices, ErrorSummary, type FieldFault, SelectField } from "../../components/index.ts";
import { href } from "../../page.ts";
import { type Desk, done, notFound, show } from "../desk.tsx";
import { maybe, oneOf, readTyped, type Typed, text, typedIn } from "../form.ts";
import { Outcome, personName } from "../parts.tsx";
import { fileOf } from "../session-file.ts";
import { SessionPage, sessionPath } from "../session-frame.tsx";
import { confirmed, SignerFields, signerAt } from "../signer.tsx";
import { SignerRefused } from "../signer-refused.tsx";
import { meansOf, OnceField, ownSeat } from "./means.tsx";
import { Refused } from "./refused.tsx";
import { wordOf } from "./word.ts";
import { ItemChoices } from "./word-form.tsx";

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly FieldFault[];
  readonly refused?: readonly Finding[];
  readonly unconfirmed?: SignerRefusal;
};

/** Puts right signed minutes: their words, an identity; or, for one file named in the address, the decision itself. */
export const rectifyPage = async (
  desk: Desk,
  session: Session,
  { typed = {}, faults = [], refused, unconfirmed }: Shown = {},
): Promise<Response> => {
  const { t, at, c } = desk;
  const file = await fileOf(desk, session);
  const asked = c.req.param("candidacy");
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === asked);
  const signed = session.state === "minutes-signed" || session.state === "awarded";
  if (!signed || (asked !== undefined && !candidate)) return notFound(desk);
  const path = sessionPath(session, `proces-verbal/rectifier${asked === undefined ? "" : `/${asked}`}`);
  const title = candidate
    ? t("Une autre décision sur ce dossier", "Another decision on this file")
    : t("Ce qui est à rectifier", "What is to be put right");
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="proces-verbal"
      title={title}
      lead={
        candidate
          ? `${personName(candidate.person)}`
          : t(
              "Le texte signé reste lisible et ne change pas : le rectificatif s'y ajoute.",
              "The signed text stays readable and does not change: the rectification is added to it.",
            )
      }
    >
      <div class="flow">
        {refused ? (
          <Refused
            desk={desk}
            says={t("Ce rectificatif ne peut pas être signé.", "This rectification cannot be signed.")}
            findings={refused}
          />
        ) : null}
        {unconfirmed ? <SignerRefused desk={desk} code={unconfirmed} /> : null}
        <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={faults} />
        <form method="post" action={href(at, path)} class="flow">
          <OnceField desk={desk} />
          {candidate ? (
            <ItemChoices desk={desk} file={file} candidate={candidate} typed={typed} />
          ) : (
            <WhatIsWrong desk={desk} file={file} typed={typed} />
          )}
          {(
            [
              ["says", t("Ce qui est rectifié", "What is put right")],
              ["reason", t("Motif", "Reason")],
            ] as const
          ).map(([name, label]) => (
            <p class="field">
              <label for={name}>{label}</label>
              <textarea id={name} name={name} required>
                {typed[name] ?? ""}
              </textarea>
            </p>
          ))}
          <SignerFields desk={desk} signer={await signerAt(desk)} of="rectify" />
          <p>
            <button type="submit">{t("Signer le rectificatif", "Sign the rectification")}</button>
          </p>
        </form>
        {candidate ? null : <OtherOutcome desk={desk} file={file} />}
      </div>
    </SessionPage>,
    refused || unconfirmed || faults.length > 0 ? 422 : 200,
  );
};

type Of = { readonly desk: Desk; readonly file: SessionFile };

const WhatIsWrong: FC<Of & { typed: Typed }> = ({ desk: { t }, file, typed }) => (
  <>
    <Choices
      name="kind"
      legend={t("De quoi s'agit-il ?", "What is it about?")}
      value={typed["kind"] ?? "wording"}
      options={[
        { value: "wording", label: t("Le texte du procès-verbal", "The words of the minutes") },
        { value: "identity", label: t("L'identité d'un candidat", "A candidate's identity") },
      ]}
    />
    <SelectField
      name="candidacy"
      label={t("Dossier, s'il s'agit de l'un d'eux", "File, if it is about one of them")}
      value={typed["candidacy"]}
      options={[
        { value: "", label: t("Aucun", "None") },
        ...file.candidates.map(({ candidacy, person }) => ({
          value: candidacy.id,
          label: personName(person),
        })),
      ]}
    />
  </>
);

/** A change of outcome is another decision, taken file by file with its findings. */
const OtherOutcome: FC<Of> = ({ desk, file }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>{t("La décision d'un dossier change", "The decision on a file changes")}</summary>
      <p>
        {t(
          "C'est alors une nouvelle décision, avec ses raisons. L'ancienne reste au dossier.",
          "It is then a new decision, with its reasons. The former one stays on file.",
        )}
      </p>
      <ul class="ruled">
        {file.candidates.map(({ candidacy, person, deliberation }) => (
          <li class="row ends">
            <a href={href(at, sessionPath(file.session, `proces-verbal/rectifier/${candidacy.id}`))}>
              {personName(person)}
            </a>
            <Outcome desk={desk} deliberation={deliberation} />
          </li>
        ))}
      </ul>
    </details>
  );
};

const Put = z.object({
  kind: oneOf(["wording", "identity"]).optional(),
  candidacy: maybe(40),
  says: text(2_000),
  reason: text(1_000),
});

export const rectify = async (desk: Desk, session: Session): Promise<Response> => {
  const { c, means, t } = desk;
  const typed = await typedIn(c);
  const labels = { says: t("Ce qui est rectifié", "What is put right"), reason: t("Motif", "Reason") };
  const read = readTyped(Put, typed, labels, t);
  if (!read.ok) return rectifyPage(desk, session, { typed, faults: read.faults });
  const file = await fileOf(desk, session);
  const candidate = file.candidates.find(({ candidacy }) => candidacy.id === c.req.param("candidacy"));
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return rectifyPage(desk, session, { typed, unconfirmed });
  const { says, reason, kind = "wording", candidacy } = read.value;
  const put: ToRectify = {
    memberId: ownSeat(desk, session.id),
    says,
    reason,
    ...(candidate
      ? { kind: "outcome", candidacyId: candidate.candidacy.id, word: wordOf(typed, file, candidate) }
      : { kind, candidacyId: candidacy }),
  };
  const decision = await inTransaction(means.db, async (tx) => {
    const given = meansOf(desk, session, typed);
    const decided = await rectifyMinutes(tx, given, session.id, put);
    if (decided.outcome === "granted") await tellRectified(tx, means, file, { ...put, form: given.form });
    return decided;
  });
  return decision.outcome === "granted"
    ? done(desk, sessionPath(session, "proces-verbal"), "minutes-rectified")
    : rectifyPage(desk, session, { typed, refused: decision.findings });
};

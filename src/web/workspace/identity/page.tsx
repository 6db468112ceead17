import type { FC } from "hono/jsx";
import { z } from "zod";
import { type ApplicationColumn, type Candidacy, findCandidacies } from "../../../candidacy/index.ts";
import { type Certificate, certificatesOfPerson } from "../../../certificate/index.ts";
import type { Fault } from "../../../intake/index.ts";
import type { Session } from "../../../jury/index.ts";
import { dayInParis, type Finding } from "../../../kernel/index.ts";
import { dayText, valueName } from "../../../language/index.ts";
import { lettersAbout } from "../../../notices/index.ts";
import { birthPlaceText, findPeople, may, type Person } from "../../../people/index.ts";
import { ErrorSummary, Reasons, TextField, Verdict } from "../../components/index.ts";
import { href } from "../../page.ts";
import { certificatePath } from "../certificates.tsx";
import { aboutSession, allows, type Desk, notFound, refuse, show } from "../desk.tsx";
import { fieldFaults, IdentityFields } from "../enrolment/person-form.tsx";
import type { Typed } from "../form.ts";
import { personName } from "../parts.tsx";
import { SessionPage, sessionPath } from "../session-frame.tsx";

/** Whose identity is at hand, by one of their files. */
export type Subject = {
  readonly session: Session;
  readonly candidacy: Candidacy;
  readonly person: Person;
};

/** Runs about the person of a file of this session, for who may put that person's identity right. */
export const aboutPerson = async (
  desk: Desk,
  session: Session,
  answer: (subject: Subject) => Promise<Response>,
): Promise<Response> => {
  const { means, actor, c } = desk;
  const id = z.uuid().safeParse(c.req.param("candidacy"));
  const candidacy = id.success ? (await findCandidacies(means.db, [id.data])).get(id.data) : undefined;
  const person = candidacy && (await findPeople(means.db, [candidacy.personId])).get(candidacy.personId);
  if (candidacy?.sessionId !== session.id || !person) return notFound(desk);
  const { organisationId } = candidacy;
  const allowed = may(actor, { name: "correct-identity", ...aboutSession(session), organisationId });
  return allowed.outcome === "granted"
    ? answer({ session, candidacy, person })
    : refuse(desk, allowed.findings);
};

/** The way to put an identity right, with what an enrolment told otherwise; nothing for who may not. */
export const IdentityOffer: FC<{ desk: Desk; session: Session; candidacy: Candidacy }> = ({
  desk,
  session,
  candidacy,
}) => {
  const { t, at } = desk;
  const { organisationId, contradicted } = candidacy;
  if (!allows(desk, "correct-identity", { ...aboutSession(session), organisationId })) return null;
  const link = (
    <a class="button quiet" href={href(at, sessionPath(session, `candidats/${candidacy.id}/identite`))}>
      {t("Corriger l'identité", "Put the identity right")}
    </a>
  );
  return contradicted.length === 0 ? (
    <p>{link}</p>
  ) : (
    <Verdict
      tone="warn"
      says={t(
        "L'inscription dit autre chose que ce qui était connu.",
        "The enrolment says otherwise than was known.",
      )}
      more={t(
        `Ce qui était connu est gardé. À vérifier : ${partsText(contradicted, desk)}.`,
        `What was known is kept. To check: ${partsText(contradicted, desk)}.`,
      )}
      settled={false}
    >
      <p>{link}</p>
    </Verdict>
  );
};

const partsText = (parts: readonly string[], { at }: Desk): string =>
  parts.map((part) => valueName(part)[at.language]).join(", ");

type Shown = {
  readonly typed?: Typed;
  readonly faults?: readonly Fault[];
  readonly refused?: readonly Finding[];
};

export const identityPage = (desk: Desk, session: Session): Promise<Response> =>
  aboutPerson(desk, session, (subject) => page(desk, subject));

/** The identity as it is known, to be put right; what was told about it before; the certificates it does not change. */
export const page = async (
  desk: Desk,
  { session, candidacy, person }: Subject,
  { typed = typedOf(person), faults = [], refused }: Shown = {},
): Promise<Response> => {
  const { t, at } = desk;
  const { contradicted } = candidacy;
  const fields = fieldFaults(faults, t, at.language);
  const title = t("Corriger une identité", "Put an identity right");
  return show(
    desk,
    <SessionPage
      desk={desk}
      session={session}
      step="candidats"
      title={title}
      lead={t(
        `${personName(person)} : la correction vaut pour tous ses dossiers, et l'historique garde l'avant et l'après.`,
        `${personName(person)}: the correction counts in every file of theirs, and the history keeps before and after.`,
      )}
    >
      <div class="flow">
        {refused ? (
          <Verdict
            tone="no"
            says={t("L'identité n'est pas changée.", "The identity is not changed.")}
            more={t("Ce que vous avez saisi est gardé ci-dessous.", "What you typed is kept below.")}
            settled={false}
          >
            <Reasons findings={refused} language={at.language} />
          </Verdict>
        ) : null}
        <form method="post" class="sheet flow">
          <ErrorSummary title={t("Des champs sont à corriger", "Fields to correct")} faults={fields} />
          {contradicted.length > 0 ? (
            <p>
              {t(
                `Une inscription dit autre chose : ${partsText(contradicted, desk)}. Corrigez, ou enregistrez tel quel pour garder ce qui est connu.`,
                `An enrolment says otherwise: ${partsText(contradicted, desk)}. Correct it, or save as it is to keep what is known.`,
              )}
            </p>
          ) : null}
          <IdentityFields desk={desk} typed={typed} faults={fields} />
          <p class="small">
            {t(
              "Un numéro de sécurité sociale déjà donné n'est pas montré ; laissez le champ vide pour le garder.",
              "A social security number already given is not shown; leave the field empty to keep it.",
            )}
          </p>
          <TextField
            name="motif"
            label={t("Motif de la correction", "Reason for the correction")}
            hint={t(
              "Ce qui montre l'identité exacte, par exemple « carte d'identité présentée le jour du jury ».",
              "What shows the right identity, for instance “identity card shown on the day of the jury”.",
            )}
            value={typed["motif"]}
            required
          />
          <p class="row">
            <button type="submit">{t("Enregistrer la correction", "Save the correction")}</button>
            <a class="button quiet" href={href(at, sessionPath(session, `candidats/${candidacy.id}`))}>
              {t("Ne rien changer", "Change nothing")}
            </a>
          </p>
        </form>
        <Told
          desk={desk}
          letters={await lettersAbout(desk.means.db, session.certifierId, "identity-corrected", person.id)}
        />
      </div>
    </SessionPage>,
    fields.length > 0 || refused ? 422 : 200,
  );
};

/** An identity as the form holds it; the NIR is never shown. */
const typedOf = ({ birthName, usageName, firstNames, bornOn, sex, birthPlace, email }: Person): Typed => {
  const fields: Partial<Record<ApplicationColumn, string | undefined>> = {
    nom_naissance: birthName,
    nom_usage: usageName,
    prenoms: firstNames.join(" "),
    date_naissance: bornOn,
    sexe: sex,
    email,
    ...(birthPlace.kind === "commune"
      ? { code_commune_naissance: birthPlace.code, commune_naissance: birthPlace.name }
      : {
          code_commune_naissance: `99${birthPlace.countryCode}`,
          commune_naissance: birthPlace.city,
          pays_naissance: birthPlace.countryName,
        }),
  };
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? ""]));
};

const Told: FC<{ desk: Desk; letters: Awaited<ReturnType<typeof lettersAbout>> }> = ({ desk, letters }) => {
  const { t, at } = desk;
  if (letters.length === 0) return null;
  return (
    <>
      <h2>{t("Qui a été averti", "Who was told")}</h2>
      <ul>
        {letters.map(({ to, writtenAt, sentAt }) => (
          <li>
            {to}, {dayText(dayInParis(writtenAt), at.language)}
            {sentAt ? "" : t(" (en attente d'envoi)", " (waiting to be sent)")}
          </li>
        ))}
      </ul>
    </>
  );
};

/** Documents of a person that still bear another identity than theirs. */
export const bearingFormer = async (desk: Desk, session: Session, person: Person): Promise<string[]> =>
  allows(desk, "change-certificate", { certifierId: session.certifierId })
    ? (await certificatesOfPerson(desk.means.db, person.id)).flatMap((certificate) =>
        certificate.state === "issued" && bearsAnother(certificate, person) ? [certificate.number] : [],
      )
    : [];

/** Each document that bears a former identity has a corrected edition of its own, decided by two. */
export const FormerIdentity: FC<{ desk: Desk; numbers: readonly string[] }> = ({ desk, numbers }) => {
  const { t, at } = desk;
  if (numbers.length === 0) return null;
  return (
    <Verdict
      tone="warn"
      says={t(
        "Des documents délivrés portent encore l'identité d'avant.",
        "Documents issued still bear the former identity.",
      )}
      more={t(
        "Chacun se corrige par un nouvel exemplaire, que deux personnes décident.",
        "Each is put right by a new edition, which two persons decide.",
      )}
      settled={false}
    >
      <ul>
        {numbers.map((number) => (
          <li>
            <a class="number" href={href(at, certificatePath(number))}>
              {number}
            </a>
          </li>
        ))}
      </ul>
    </Verdict>
  );
};

const bearsAnother = ({ content: { award } }: Certificate, person: Person): boolean =>
  JSON.stringify(borne(award.holder)) !==
  JSON.stringify(borne({ ...person, personId: person.id, birthPlace: birthPlaceText(person.birthPlace) }));

const borne = ({
  firstNames,
  birthName,
  usageName,
  bornOn,
  birthPlace,
}: Certificate["content"]["award"]["holder"]) => [firstNames, birthName, usageName ?? "", bornOn, birthPlace];

import type { FC } from "hono/jsx";
import {
  type AskRefusal,
  type Certificate,
  type ConfirmRefusal,
  reasonClasses,
  replacedEditions,
  stateRequestsOf,
  statusEvents,
} from "../../certificate/index.ts";
import { dayInParis } from "../../kernel/index.ts";
import { dayText } from "../../language/index.ts";
import { indexOf } from "../../log/index.ts";
import { findAccounts, findPeople, type SignerRefusal } from "../../people/index.ts";
import { Facts, type FieldFault, ReasonList, SelectField, Verdict } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { Editions, NewEdition } from "./certificate-editions.tsx";
import { reasonText, Waiting } from "./certificate-request.tsx";
import { CertificateState, certificatePath, withCertificate } from "./certificates.tsx";
import { allows, type Desk, show, WorkPage } from "./desk.tsx";
import type { Typed } from "./form.ts";
import { HistoryLink } from "./history.tsx";
import { isSignerRefusal, signerAt, signerRefusalText } from "./signer.tsx";

type Refusal = AskRefusal | ConfirmRefusal | SignerRefusal;

/** What was asked and not done, shown again. */
type Shown = {
  readonly refusal?: Refusal | undefined;
  readonly typed?: Typed | undefined;
  readonly faults?: readonly FieldFault[] | undefined;
};

export const certificatePage = (desk: Desk): Promise<Response> =>
  withCertificate(desk, "see-certificate", (certificate) => page(desk, certificate));

/** One certificate in the register: its state, its files, and the changes that two persons decide. */
export const page = async (
  desk: Desk,
  certificate: Certificate,
  { refusal, typed = {}, faults = [] }: Shown = {},
): Promise<Response> => {
  const { t, at, means, actor } = desk;
  const { number, issuedOn, title, state, logTicket } = certificate;
  const events = await statusEvents(means.db, certificate.id);
  const rank = await indexOf(means.db, logTicket);
  const request = (await stateRequestsOf(means.db, certificate.certifierId)).find(
    (one) => one.number === number,
  );
  const changes = allows(desk, "change-certificate", certificate);
  const confirms = allows(desk, "confirm-certificate-change", certificate);
  const seesDeciders = allows(desk, "see-history", certificate);
  const asker = request && (await findAccounts(means.db, [request.askedBy])).get(request.askedBy);
  return show(
    desk,
    <WorkPage desk={desk} title={number} here={number}>
      <div class="title">
        <p class="kicker">{typeset(title, "fr")}</p>
        <h1>
          <span class="number">{number}</span>
        </h1>
        <p>
          <CertificateState desk={desk} state={state} />
        </p>
      </div>
      <div class="flow">
        {refusal ? (
          <Verdict tone="no" says={t("Rien n'a changé.", "Nothing has changed.")} settled={false}>
            <ReasonList reasons={[{ tone: "no", says: whyNot(refusal, desk) }]} />
          </Verdict>
        ) : null}
        <Facts
          facts={[
            { label: t("Délivré le", "Issued on"), value: dayText(issuedOn, at.language) },
            {
              label: t("Au registre public", "In the public log"),
              value: t(`entrée ${rank}`, `entry ${rank}`),
            },
            {
              label: t("Vérification publique", "Public verification"),
              value: (
                <a href={href(at, links.certificate(number))}>
                  {t("Voir ce que voit un employeur", "See what an employer sees")}
                </a>
              ),
            },
          ]}
        />
        <p class="row">
          <a class="button quiet" href={href(at, certificatePath(number, "pdf"))}>
            {t("Télécharger le PDF", "Download the PDF")}
          </a>
          <a href={href(at, certificatePath(number, "json"))}>
            {t("Certificat numérique (JSON)", "Digital certificate (JSON)")}
          </a>
          <a href={href(at, certificatePath(number, "jwt"))}>{t("Jeton (JWT)", "Token (JWT)")}</a>
        </p>
        {events.length > 0 ? <h2>{t("Changements", "Changes")}</h2> : null}
        {events.length > 0 ? (
          <ol class="timeline">
            {events.map((event) => (
              <li data-status={event.state === "issued" ? "ok" : event.state === "suspended" ? "warn" : "no"}>
                <h3>
                  {stateVerb(event.state, desk)}, {reasonText(event.reasonClass, desk)}
                </h3>
                <p class="small">
                  {dayText(dayInParis(event.at), at.language)}.{" "}
                  {seesDeciders ? `${event.decidedBy}, ${event.secondedBy}` : ""}
                </p>
              </li>
            ))}
          </ol>
        ) : null}
        <Editions
          desk={desk}
          certificate={certificate}
          replaced={await replacedEditions(means.db, certificate.id)}
        />
        {request && (changes || confirms) ? (
          <Waiting
            desk={desk}
            request={request}
            signer={await signerAt(desk)}
            asker={asker?.name ?? "–"}
            confirming={!confirms ? "not-president" : request.askedBy === actor.account.id ? "own" : "may"}
          />
        ) : null}
        {changes && !request && state !== "revoked" ? (
          <AskForm desk={desk} certificate={certificate} />
        ) : null}
        {changes && !request && state === "issued" ? (
          <NewEdition
            desk={desk}
            certificate={certificate}
            person={(await findPeople(means.db, [certificate.personId])).get(certificate.personId)}
            typed={typed}
            faults={faults}
            signer={await signerAt(desk)}
          />
        ) : null}
        <HistoryLink
          desk={desk}
          certifierId={certificate.certifierId}
          kind="certificate"
          id={certificate.number}
        />
      </div>
    </WorkPage>,
    refusal || faults.length > 0 ? 422 : 200,
  );
};

const stateVerb = (state: Certificate["state"], { t }: Desk): string =>
  ({
    issued: t("Rétabli", "Reinstated"),
    suspended: t("Suspendu", "Suspended"),
    revoked: t("Retiré", "Revoked"),
  })[state];

const AskForm: FC<{ desk: Desk; certificate: Certificate }> = ({ desk, certificate: { number, state } }) => {
  const { t, at } = desk;
  const possible =
    state === "suspended" ? (["issued", "revoked"] as const) : (["suspended", "revoked"] as const);
  const verbs = {
    issued: t("Rétablir", "Reinstate"),
    suspended: t("Suspendre", "Suspend"),
    revoked: t("Retirer", "Revoke"),
  };
  return (
    <details>
      <summary>{t("Suspendre, retirer ou rétablir", "Suspend, revoke or reinstate")}</summary>
      <form method="post" action={href(at, certificatePath(number, "changement"))} class="sheet flow">
        <p>
          {t(
            "Votre demande attendra la présidence. Rien ne change avant.",
            "Your request will wait for the president. Nothing changes before.",
          )}
        </p>
        <SelectField
          name="to"
          label={t("Changement", "Change")}
          options={possible.map((value) => ({ value, label: verbs[value] }))}
        />
        <SelectField
          name="reason"
          label={t("Motif, publié par catégorie", "Reason, published by class")}
          options={reasonClasses.map((value) => ({ value, label: reasonText(value, desk) }))}
        />
        <p>
          <button type="submit" class="danger">
            {t("Demander le changement", "Ask for the change")}
          </button>
        </p>
      </form>
    </details>
  );
};

const whyNot = (refusal: Refusal, desk: Desk): string =>
  isSignerRefusal(refusal) ? signerRefusalText(refusal, desk.t) : refusalText(refusal, desk);

const refusalText = (code: Exclude<Refusal, SignerRefusal>, { t }: Desk): string =>
  ({
    "number-unknown": t("Ce numéro n'existe pas.", "There is no such number."),
    "already-revoked": t(
      "Ce certificat est déjà retiré, et un retrait est définitif.",
      "This certificate is already revoked, and a revocation is final.",
    ),
    "state-unchanged": t("Il est déjà dans cet état.", "It is already in that state."),
    "request-waiting": t(
      "Une demande attend déjà la présidence.",
      "A request already waits for the president.",
    ),
    "two-persons-needed": t(
      "Deux personnes différentes sont nécessaires.",
      "Two different persons are needed.",
    ),
    "not-in-force": t(
      "Ce certificat n'est pas en cours : rien de nouveau ne s'imprime.",
      "This certificate is not in force: nothing new is printed.",
    ),
    "holder-unchanged": t("L'identité est déjà celle-là.", "The identity is already that one."),
    "name-missing": t(
      "Le nom de naissance et au moins un prénom sont nécessaires.",
      "A birth name and at least one first name are needed.",
    ),
    "request-unknown": t("Cette demande a déjà été traitée.", "This request was already dealt with."),
  })[code];

import type { FC } from "hono/jsx";
import {
  type Certificate,
  countPrinted,
  findCertificate,
  type StateRequest,
  sealedParchment,
  stateRequestsOf,
} from "../../certificate/index.ts";
import { issueSession, type Session, type SessionFile, type SessionIssue } from "../../jury/index.ts";
import { dayText } from "../../language/index.ts";
import { tellIssued } from "../../notices/index.ts";
import { type ActName, may, type SignerRefusal } from "../../people/index.ts";
import { DataTable, Status, type Tone } from "../components/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { typeset } from "../typeset.ts";
import { allows, type Desk, done, download, notFound, refuse, show } from "./desk.tsx";
import { typedIn } from "./form.ts";
import { NotIssued } from "./not-issued.tsx";
import { Empty, personName } from "./parts.tsx";
import { inForce, Printing, PrintingCopies } from "./printing.tsx";
import { documentsOf } from "./session-documents.ts";
import { SessionPage, sessionPath } from "./session-frame.tsx";
import { confirmed, SignerFields, signerAt } from "./signer.tsx";
import { SignerRefused } from "./signer-refused.tsx";
import { givingDocuments } from "./today.ts";

const tones = { issued: "ok", suspended: "warn", revoked: "no" } as const satisfies Record<
  Certificate["state"],
  Tone
>;

export const certificateStateText = (state: Certificate["state"], { t }: Desk): string =>
  ({
    issued: t("En cours", "In force"),
    suspended: t("Suspendu", "Suspended"),
    revoked: t("Retiré", "Revoked"),
  })[state];

export const CertificateState: FC<{ desk: Desk; state: Certificate["state"] }> = ({ desk, state }) => (
  <Status tone={tones[state]}>{certificateStateText(state, desk)}</Status>
);

export const certificatePath = (number: string, step = ""): string =>
  `/travail/certificats/${encodeURIComponent(number)}${step ? `/${step}` : ""}`;

type Shown = {
  /** Files that gave no document. */
  readonly refused?: SessionIssue["refused"];
  readonly unconfirmed?: SignerRefusal;
};

/** The documents of a session: to issue, or issued; with what was just refused. */
export const certificatesPage = async (
  desk: Desk,
  session: Session,
  { refused = [], unconfirmed }: Shown = {},
): Promise<Response> => {
  const { at, t, means } = desk;
  const { file, awards, certificates } = await documentsOf(desk, session);
  const printed = await countPrinted(
    means.db,
    awards.map(({ id }) => id),
  );
  const issuable =
    allows(desk, "issue-certificates", session) &&
    session.state === "awarded" &&
    givingDocuments(awards, file).some(({ id }) => !certificates.some(({ awardId }) => awardId === id));
  const title =
    certificates.length > 0
      ? t(
          `${certificates.length} document${certificates.length > 1 ? "s délivrés" : " délivré"}`,
          `${certificates.length} document${certificates.length > 1 ? "s" : ""} issued`,
        )
      : t("Aucun document n'est encore délivré", "No document is issued yet");
  return show(
    desk,
    <SessionPage desk={desk} session={session} step="certificats" title={title}>
      <div class="flow">
        {unconfirmed ? (
          <SignerRefused
            desk={desk}
            code={unconfirmed}
            says={t("Rien n'est délivré.", "Nothing is issued.")}
          />
        ) : null}
        {refused.length > 0 ? <NotIssued desk={desk} file={file} refused={refused} /> : null}
        <Printing desk={desk} session={session} printed={printed} of={certificates.length} />
        {issuable ? (
          <>
            <p>
              {t(
                `${awards.length} attribution(s) : un certificat, et une attestation pour chaque bloc acquis. Ils sont publics dès leur délivrance.`,
                `${awards.length} award(s): a certificate, and an attestation for each block acquired. They are public once issued.`,
              )}
            </p>
            <form method="post" class="sheet flow" action={href(at, sessionPath(session, "certificats"))}>
              <SignerFields desk={desk} signer={await signerAt(desk)} />
              <p>
                <button type="submit">{t("Délivrer les documents", "Issue the documents")}</button>
              </p>
            </form>
          </>
        ) : null}
        {allows(desk, "see-holders-sent", session) &&
        certificates.some(
          ({ variant, content }) => variant === "certificate" && content.award.certification.registration,
        ) ? (
          <p>
            <a href={href(at, links.sendHolders)}>
              {t(
                "Transmettre les titulaires à la Caisse des dépôts",
                "Send the holders to the Caisse des dépôts",
              )}
            </a>
          </p>
        ) : null}
        <PrintingCopies desk={desk} session={session} inForce={inForce(certificates).length} />
        {certificates.length > 0 ? (
          <>
            <Issued
              desk={desk}
              file={file}
              certificates={certificates}
              requests={await stateRequestsOf(means.db, session.certifierId)}
            />
            <p>
              <a href={href(at, sessionPath(session, "certificats/liste.csv"))}>
                {t("Télécharger la liste (CSV)", "Download the list (CSV)")}
              </a>
            </p>
          </>
        ) : issuable ? null : (
          <Empty
            says={t(
              "Les documents se délivrent après l'attribution.",
              "Documents are issued after the award.",
            )}
          />
        )}
      </div>
    </SessionPage>,
    unconfirmed || refused.length > 0 ? 422 : 200,
  );
};

const Issued: FC<{
  desk: Desk;
  file: SessionFile;
  certificates: readonly Certificate[];
  requests: readonly StateRequest[];
}> = ({ desk, file, certificates, requests }) => {
  const { t, at } = desk;
  const nameOf = (personId: string) => {
    const person = file.candidates.find((candidate) => candidate.person.id === personId)?.person;
    return person ? personName(person) : "–";
  };
  return (
    <DataTable
      id="certificates"
      caption={t("Certificats et attestations", "Certificates and attestations")}
      stack
      columns={[
        { head: t("Numéro", "Number"), mono: true },
        { head: t("Titulaire", "Holder") },
        { head: t("Document", "Document") },
        { head: t("Délivré le", "Issued on") },
        { head: t("État", "State") },
        { head: t("Fichiers", "Files") },
      ]}
      rows={certificates.map(({ number, personId, content: { piece }, issuedOn, state }) => ({
        cells: [
          <a href={href(at, certificatePath(number))}>{number}</a>,
          nameOf(personId),
          piece.variant === "certificate" ? (
            t("Certificat", "Certificate")
          ) : (
            <>
              {t(`Attestation du bloc ${piece.block.code}`, `Attestation of block ${piece.block.code}`)}
              <br />
              <span class="small">{typeset(piece.block.title, "fr")}</span>
            </>
          ),
          dayText(issuedOn, at.language),
          <>
            <CertificateState desk={desk} state={state} />
            {requests.some((request) => request.number === number) ? (
              <>
                <br />
                <span class="small">{t("un changement est demandé", "a change is asked")}</span>
              </>
            ) : null}
          </>,
          <span class="row">
            <a
              href={href(at, certificatePath(number, "pdf"))}
              aria-label={t(`PDF de ${number}`, `PDF of ${number}`)}
            >
              PDF
            </a>
            <a
              href={href(at, certificatePath(number, "json"))}
              aria-label={t(`JSON de ${number}`, `JSON of ${number}`)}
            >
              JSON
            </a>
            <a
              href={href(at, certificatePath(number, "jwt"))}
              aria-label={t(`JWT de ${number}`, `JWT of ${number}`)}
            >
              JWT
            </a>
          </span>,
        ],
      }))}
    />
  );
};

/** Issues what the awards give, once who issues is confirmed. */
export const issue = async (desk: Desk, session: Session): Promise<Response> => {
  const unconfirmed = await confirmed(desk, await typedIn(desk.c));
  if (unconfirmed) return certificatesPage(desk, session, { unconfirmed });
  const { issued, refused } = await issueSession(desk.means.db, desk.means, session.id);
  await tellIssued(desk.means.db, desk.means, issued, session.id);
  return refused.length > 0
    ? certificatesPage(desk, session, { refused })
    : done(desk, sessionPath(session, "certificats"), "issued", issued.length);
};

/** A certificate this person may see, found by its number; runs the answer, or refuses with the reasons. */
export const withCertificate = async (
  desk: Desk,
  act: ActName,
  answer: (certificate: Certificate) => Promise<Response>,
): Promise<Response> => {
  const certificate = await findCertificate(desk.means.db, desk.c.req.param("number") ?? "");
  if (!certificate) return notFound(desk);
  const decision = may(desk.actor, {
    name: act,
    certifierId: certificate.certifierId,
    personId: certificate.personId,
  });
  return decision.outcome === "granted" ? answer(certificate) : refuse(desk, decision.findings);
};

/** A file of a certificate: the sealed sheet, the credential, or its token. */
export const certificateFile =
  (kind: "pdf" | "json" | "jwt") =>
  (desk: Desk): Promise<Response> =>
    withCertificate(desk, "see-certificate", async ({ number, credential, jwt }) => {
      if (kind === "json") return download(desk, `${number}.json`, "application/vc+ld+json", credential);
      if (kind === "jwt") return download(desk, `${number}.jwt`, "application/vc+jwt", jwt);
      const pdf = await sealedParchment(desk.means.db, desk.means, number);
      return pdf ? download(desk, `${number}.pdf`, "application/pdf", pdf) : notFound(desk);
    });

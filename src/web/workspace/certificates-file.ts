import type { Edition } from "../../certificate/index.ts";
import type { Session } from "../../jury/index.ts";
import { certificateStateText } from "./certificates.tsx";
import type { Desk } from "./desk.tsx";
import { listFile } from "./list-file.ts";
import { personName } from "./parts.tsx";
import { documentsOf } from "./session-documents.ts";

/** The documents of a session as the page shows them to this reader, each in its edition in force. */
export const certificatesFile = async (desk: Desk, session: Session): Promise<Response> => {
  const { t } = desk;
  const { file, certificates } = await documentsOf(desk, session);
  const names = new Map(file.candidates.map(({ person }) => [person.id, personName(person)]));
  const blockOf = ({ content: { piece } }: (typeof certificates)[number]) =>
    piece.variant === "block" ? piece.block : undefined;
  return listFile(desk, `certificats-${session.reference}`, certificates, [
    [t("Numéro", "Number"), ({ number }) => number],
    [t("Titulaire", "Holder"), ({ personId }) => names.get(personId) ?? ""],
    [t("Sorte", "Kind"), ({ content }) => content.award.certification.kind],
    [
      t("Document", "Document"),
      (one) =>
        blockOf(one) ? t("Attestation de bloc", "Block attestation") : t("Certificat", "Certificate"),
    ],
    [t("Code du bloc", "Code of the block"), (one) => blockOf(one)?.code ?? ""],
    [t("Titre du bloc", "Title of the block"), (one) => blockOf(one)?.title ?? ""],
    [t("Délivré le", "Issued on"), ({ issuedOn }) => issuedOn],
    [t("Exemplaire", "Edition"), ({ edition }) => editionName(edition, desk)],
    [
      t("Exemplaire du", "Edition of"),
      ({ edition, issuedOn }) => (edition.kind === "first" ? issuedOn : edition.on),
    ],
    [t("État", "State"), ({ state }) => certificateStateText(state, desk)],
  ]);
};

const editionName = ({ kind }: Edition, { t }: Desk): string =>
  ({
    first: t("Premier", "First"),
    duplicate: t("Duplicata", "Duplicate"),
    corrected: t("Identité corrigée", "Identity corrected"),
    renewed: t("Signé de nouveau", "Signed anew"),
  })[kind];

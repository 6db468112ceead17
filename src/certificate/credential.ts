import { type Day, startInParis } from "../kernel/index.ts";
import { credentialContexts, type UnsignedCredential } from "../verification/index.ts";
import type { AwardToIssue, Piece } from "./to-issue.ts";

/** Identifiers and addresses that a credential needs beside the award's facts. */
export type CredentialIdentity = {
  readonly id: string;
  readonly subjectId: string;
  readonly evidenceId: string;
  /** One per block, in the order of the blocks. */
  readonly resultIds: readonly string[];
  readonly number: string;
  readonly issuedOn: Day;
  readonly publicUrl: string;
  readonly statusList: string;
  readonly statusIndex: number;
};

/** A day is told by the instant at which it begins in Paris, so that a certificate is never valid only tomorrow. */
const beginning = (day: Day): string => `${startInParis(day).toISOString().slice(0, 19)}Z`;

/** did:web of an issuer on this host: "did:web:localhost%3A3000:emetteurs:slug". */
export const issuerDid = (publicUrl: string, slug: string): string =>
  `did:web:${encodeURIComponent(new URL(publicUrl).host)}:emetteurs:${slug}`;

/** The holder's name as the certificate prints it. */
export const holderName = ({ firstNames, birthName }: AwardToIssue["holder"]): string =>
  `${firstNames.join(" ")} ${birthName}`;

/** "CQPM Technicien d'usinage…", or the title of the block of it. */
export const pieceTitle = (award: AwardToIssue, piece: Piece): string => {
  const { kind, title } = award.certification;
  const whole = title.startsWith(kind) ? title : `${kind} ${title}`;
  return piece.variant === "certificate"
    ? whole
    : `Bloc ${piece.block.code} – ${piece.block.title} (${whole})`;
};

/**
 * The Open Badges 3.0 document of one piece, unsigned, in our closed profile: never a birth date,
 * a route, a mark or an employer. `awardedDate` is the award's day, `validFrom` the day of issue.
 */
export const credentialOf = (
  award: AwardToIssue,
  piece: Piece,
  identity: CredentialIdentity,
): UnsignedCredential => {
  const { certifier, certification, minutes } = award;
  const did = issuerDid(identity.publicUrl, certifier.id);
  const blocks = piece.variant === "certificate" ? award.blocks : [piece.block];
  const results = blocks.flatMap((block, i) => {
    const id = identity.resultIds[i];
    return id ? [{ id: `urn:uuid:${id}`, name: `${block.code} - ${block.title}` }] : [];
  });
  return {
    "@context": [credentialContexts[0], credentialContexts[1]],
    id: `urn:uuid:${identity.id}`,
    type: ["VerifiableCredential", "OpenBadgeCredential"],
    name: pieceTitle(award, piece),
    description: description(award, piece),
    issuer: {
      id: did,
      type: ["Profile"],
      name: certifier.name,
      url: `${identity.publicUrl}/emetteurs/${certifier.id}`,
      ...(certifier.siret && {
        otherIdentifier: [
          { type: "IdentifierEntry", identifierType: "ext:SIRET", identifier: certifier.siret },
        ],
      }),
    },
    validFrom: beginning(identity.issuedOn),
    awardedDate: beginning(award.awardedOn),
    credentialSubject: {
      id: `urn:uuid:${identity.subjectId}`,
      type: ["AchievementSubject"],
      identifier: [
        {
          type: "IdentityObject",
          identityType: "name",
          hashed: false,
          identityHash: holderName(award.holder),
        },
      ],
      licenseNumber: identity.number,
      achievement: {
        id: `${identity.publicUrl}/certifications/${certification.id}#${encodeURIComponent(piece.variant === "block" ? piece.block.code : certification.versionLabel)}`,
        type: ["Achievement"],
        achievementType: piece.variant === "certificate" ? "Certification" : "CertificateOfCompletion",
        name: pieceTitle(award, piece),
        description: description(award, piece),
        inLanguage: "fr",
        ...(certification.registration && { humanCode: certification.registration.code }),
        version: certification.versionLabel,
        ...nsf(award),
        creator: { id: did, type: ["Profile"] },
        criteria: { narrative: criteria(award, piece) },
        ...alignment(award, piece),
        ...(results.length > 0 && {
          resultDescription: results.map(({ id, name }) => ({
            id,
            type: ["ResultDescription"] as ["ResultDescription"],
            name,
            resultType: "Status" as const,
          })),
        }),
      },
      ...(results.length > 0 && {
        result: results.map(({ id }) => ({
          type: ["Result"] as ["Result"],
          resultDescription: id,
          status: "Completed" as const,
        })),
      }),
    },
    evidence: [
      {
        id: `urn:uuid:${identity.evidenceId}`,
        type: ["Evidence"],
        name: "Délibération du jury",
        genre: "Procès-verbal de jury",
        narrative: `Jury du ${award.juryOn}, procès-verbal ${minutes.reference}, SHA-256 ${minutes.sha256}`,
      },
    ],
    credentialStatus: {
      id: `${identity.statusList}#${identity.statusIndex}`,
      type: "BitstringStatusListEntry",
      statusPurpose: "revocation",
      statusListIndex: String(identity.statusIndex),
      statusListCredential: identity.statusList,
    },
  };
};

const nsf = ({ certification: { registration } }: AwardToIssue) =>
  registration && registration.nsf.length > 0 ? { fieldOfStudy: `NSF ${registration.nsf.join(", ")}` } : {};

const description = ({ certification, certifier }: AwardToIssue, piece: Piece): string => {
  const { registration, ground, kindLabel } = certification;
  const what = piece.variant === "certificate" ? kindLabel : "Attestation de bloc de compétences";
  const standing = registration
    ? `enregistré sous le code ${registration.code}`
    : `${ground.text}, ${ground.article}`;
  const { signatories = [] } = certification;
  const issuers = new Intl.ListFormat("fr").format([certifier.name, ...signatories]);
  return `${what} délivré par ${issuers} (${standing}).`;
};

const criteria = ({ awardedBy }: AwardToIssue, piece: Piece): string =>
  piece.variant === "certificate"
    ? `Validation de l'ensemble du référentiel ; attribution : ${awardedBy}.`
    : `Validation du bloc de compétences ; attribution : ${awardedBy}. Cette attestation n'est pas le certificat.`;

const alignment = ({ certification: { registration, title } }: AwardToIssue, piece: Piece) => {
  if (!registration) return {};
  const { register, code, level } = registration;
  const framework =
    register === "RNCP" ? "Répertoire national des certifications professionnelles" : "Répertoire spécifique";
  const entries = [
    {
      type: ["Alignment"] as ["Alignment"],
      targetType: `ext:${register}`,
      targetFramework: framework,
      targetCode: code,
      targetName: title,
      targetUrl: `https://www.francecompetences.fr/recherche/${register.toLowerCase()}/${code.replace(/\D/g, "")}/`,
    },
    // A level belongs to a certification in the RNCP: never to the répertoire spécifique, never to a block alone.
    ...(register === "RNCP" && level !== undefined && piece.variant === "certificate"
      ? [
          {
            type: ["Alignment"] as ["Alignment"],
            targetType: "ext:EQF",
            targetFramework: "European Qualifications Framework",
            targetCode: String(level),
            targetName: `Niveau ${level} du cadre national`,
            targetUrl: `http://data.europa.eu/snb/eqf/${level}`,
          },
        ]
      : []),
  ];
  return { alignment: entries };
};

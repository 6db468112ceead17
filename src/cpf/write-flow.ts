import type { Passage, PassageFacts } from "./passage.ts";

/** A file for the Caisse des Dépôts: one certifier, the passages of a batch, the instant it was made. */
export type Flow = {
  readonly id: string;
  readonly at: Date;
  readonly clientId: string;
  readonly contractId: string;
  readonly passages: readonly Passage[];
};

type Content = string | readonly Element[];
/** An element; `nil` for one that must be there and whose value is unknown. One that is optional and unknown is left out. */
type Element = { readonly name: string; readonly content: Content | "nil" };

const element = (name: string, content: Content): Element => ({ name, content });
const nil = (name: string): Element => ({ name, content: "nil" });
const given = (name: string, value: string | undefined): Element[] => (value ? [element(name, value)] : []);
const orNil = (name: string, value: string | undefined): Element =>
  value ? element(name, value) : nil(name);

/**
 * The XML of a flow, in the order of the schema "urn:cdc:cpf:pc5:schema:1.0.0". Certifications are grouped by code.
 * `action` came with the versions of the schema that know the NIR: it is said when a passage uses one.
 */
export const writeFlow = ({ id, at, clientId, contractId, passages }: Flow): string => {
  const usesNir = passages.some(({ identification }) => identification.by === "nir");
  const flow = element("flux", [
    element("idFlux", id),
    element("horodatage", parisTime(at)),
    ...(usesNir ? [element("action", "CREATION")] : []),
    element("emetteur", [
      element("idClient", clientId),
      element("certificateurs", [
        element("certificateur", [
          element("idClient", clientId),
          element("idContrat", contractId),
          element("certifications", certifications(passages)),
        ]),
      ]),
    ]),
  ]);
  const namespaces =
    ' xmlns:cpf="urn:cdc:cpf:pc5:schema:1.0.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines(flow, "", namespaces).join("\n")}\n`;
};

const certifications = (passages: readonly Passage[]): Element[] =>
  [...new Set(passages.map(({ code }) => code))].sort().map((code) => {
    const ofCode = passages.filter((passage) => passage.code === code);
    return element("certification", [
      element("type", code.startsWith("RS") ? "RS" : "RNCP"),
      element("code", code),
      element("natureDeposant", "CERTIFICATEUR"),
      element("passageCertifications", ofCode.map(passageElement)),
    ]);
  });

/** A jury judges files and marks: the way is PAR_ADMISSION, without a score. A CQP has no end of validity and no mention. */
const passageElement = (passage: Passage): Element =>
  element("passageCertification", [
    element("idTechnique", passage.technicalId),
    element("urlPreuve", passage.proofUrl),
    element("obtentionCertification", "PAR_ADMISSION"),
    element("donneeCertifiee", "true"),
    element("dateDebutValidite", passage.validFrom),
    nil("dateFinValidite"),
    element("presenceNiveauLangueEuro", "false"),
    element("presenceNiveauNumeriqueEuro", "false"),
    nil("scoring"),
    nil("mentionValidee"),
    element("modalitesInscription", [
      element("modaliteAcces", passage.access),
      element("initiativeInscription", passage.initiative),
      element("dateInscription", passage.enrolledOn),
    ]),
    element("identificationTitulaire", [identification(passage)]),
  ]);

const identification = ({ identification: one }: Passage): Element => {
  if (one.by === "nir")
    return element("identifiantNational", [element("nir", one.nir), element("nomNaissance", one.birthName)]);
  if (one.by === "civil-status") return element("titulaire", civilStatus(one.holder));
  return element("dossierFormation", [
    element("idDossier", one.file),
    element("nomTitulaire", one.name),
    element("prenom1Titulaire", one.firstName),
  ]);
};

const civilStatus = ({
  birthName,
  usageName,
  firstNames,
  birth,
  sex,
  birthPlace,
}: PassageFacts["holder"]): Element[] => {
  const [first, second, third] = firstNames;
  const commune = birthPlace?.kind === "commune" ? birthPlace : undefined;
  const abroad = birthPlace?.kind === "abroad" ? birthPlace : undefined;
  const insee = commune?.code ?? (abroad && `99${abroad.countryCode}`);
  return [
    element("nomNaissance", birthName),
    orNil("nomUsage", usageName),
    element("prenom1", first ?? ""),
    ...given("prenom2", second),
    ...given("prenom3", third),
    element("anneeNaissance", birth.year ?? ""),
    orNil("moisNaissance", birth.month),
    orNil("jourNaissance", birth.day),
    element("sexe", sex ?? ""),
    element("codeCommuneNaissance", [
      insee
        ? element("codeInseeNaissance", [element("codeInsee", insee)])
        : element("codePostalNaissance", [nil("codePostal")]),
    ]),
    ...given("libelleCommuneNaissance", (commune?.name ?? abroad?.city)?.slice(0, 40)),
    ...given("codePaysNaissance", abroad?.countryCode),
    ...given("libellePaysNaissance", abroad?.countryName.slice(0, 40)),
  ];
};

const lines = ({ name, content }: Element, indent: string, attributes = ""): string[] => {
  if (content === "nil") return [`${indent}<cpf:${name} xsi:nil="true"/>`];
  if (typeof content === "string") return [`${indent}<cpf:${name}>${escaped(content)}</cpf:${name}>`];
  return [
    `${indent}<cpf:${name}${attributes}>`,
    ...content.flatMap((child) => lines(child, `${indent}  `)),
    `${indent}</cpf:${name}>`,
  ];
};

const escaped = (text: string): string =>
  text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");

const paris = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Paris",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  timeZoneName: "longOffset",
});

/** "2026-11-23T09:00:00+01:00": the hour of Paris with the offset of that day, no milliseconds. */
const parisTime = (at: Date): string => {
  const parts = Object.fromEntries(paris.formatToParts(at).map(({ type, value }) => [type, value]));
  const offset =
    /[+\u2212-]\d{2}:\d{2}/.exec(parts.timeZoneName ?? "")?.[0].replace("\u2212", "-") ?? "+00:00";
  return `${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}${offset}`;
};

import type { Audit, AuditFault } from "../log/index.ts";

const says: Readonly<Record<AuditFault["code"], string>> = {
  "file-missing": "ce fichier manque",
  "file-malformed": "ce fichier est coupé, ou n'a pas la forme attendue",
  "entry-malformed": "cette inscription contient autre chose qu'un événement du registre",
  "leaf-differs": "l'empreinte n'est pas celle de l'inscription",
  "tile-differs": "les empreintes ne sont pas celles du niveau inférieur",
  "checkpoint-unsigned": "cette tête n'est pas signée par la clé du registre, ou se lit mal",
  "root-differs": "la racine signée n'est pas celle des inscriptions",
  forked: "deux têtes signées de même taille diffèrent : le registre a montré deux histoires",
  "beginning-rewritten": "le registre ne commence plus comme cette tête l'attestait",
  "cut-short": "le registre est plus court que cette tête ne l'attestait",
  "credential-not-entered": "ce certificat n'est pas inscrit",
  "revocation-not-listed": "ce retrait est inscrit, mais la liste d'état ne le dit pas",
  "listed-without-revocation": "la liste d'état dit un retrait qui n'est pas inscrit",
};

const mostSaid = 20;

/** Each fault as editors read it, "file:position: words"; of many, the first ones. */
export const faultLines = (faults: readonly AuditFault[]): string[] => [
  ...faults
    .slice(0, mostSaid)
    .map(({ file, index, code }) => `${file}:${index === undefined ? "" : `${index}:`} ${says[code]}`),
  ...(faults.length > mostSaid ? [`… et ${faults.length - mostSaid} autre(s) faute(s).`] : []),
];

/** How much was entered, by issuer and year, and what it is worth. */
export const auditLines = ({ size, tally, faults }: Audit): string[] => {
  const lines = [...tally.counts].flatMap(([issuer, years]) =>
    [...years].map(
      ([year, { issued, suspended, reinstated, revoked }]) =>
        `  ${issuer} ${year} : ${issued} délivrance(s), ${suspended} suspension(s), ${reinstated} rétablissement(s), ${revoked} retrait(s)`,
    ),
  );
  const worth = faults.length === 0 ? "toutes prouvées" : `${faults.length} faute(s)`;
  return [...lines.sort(), `Registre public : ${size} inscriptions, ${worth}.`];
};

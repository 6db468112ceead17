import type { Language } from "../../language/index.ts";
import type { Certification } from "../../referential/index.ts";
import type { Fact } from "../components/index.ts";
import { typeset } from "../typeset.ts";
import { certificationWords as say } from "./certification.words.ts";
import type { CertificationFile } from "./certification-file.ts";
import { branchName, type Reference } from "./reference.ts";
import { ProvenanceLine } from "./sources.tsx";

/** What is known of the certification, with "not stated" where the source is silent. */
export const keyFacts = (
  { certification, sheets }: CertificationFile,
  reference: Reference,
  language: Language,
): Fact[] => {
  const {
    id,
    ownerName,
    branches,
    branchName: named,
    officialNumber,
    registerClaim,
    level,
    nsf,
  } = certification;
  const unsaid = say.notStated[language];
  const list = (values: readonly string[]): string => [...new Set(values)].join(", ") || unsaid;
  const claim =
    registerClaim === "unknown" ? unsaid : [reference.claims.get(id)?.code ?? registerClaim].join(" ");
  return [
    { label: say.owner[language], value: typeset(ownerName, language) || unsaid },
    {
      label: say.branches[language],
      value: typeset(
        branches.map((idcc) => `${branchName(reference, idcc)} (IDCC ${idcc})`).join(", ") || named || unsaid,
        language,
      ),
    },
    ...(officialNumber ? [{ label: say.officialNumber[language], value: officialNumber }] : []),
    { label: say.register[language], value: claim },
    {
      label: say.level[language],
      value: level ?? sheets.find((sheet) => sheet.level !== undefined)?.level?.toString() ?? unsaid,
    },
    {
      label: say.nsf[language],
      value: list([...nsf, ...sheets.flatMap((sheet) => sheet.nsf.map(({ code }) => code))]),
    },
    { label: say.rome[language], value: list(sheets.flatMap(({ rome }) => rome.map(({ code }) => code))) },
  ];
};

/** Where the catalogue's row comes from, and how far it may be trusted. */
export const provenanceFacts = ({ source, confidence, note }: Certification, language: Language): Fact[] => [
  { label: say.source[language], value: <ProvenanceLine source={source} language={language} /> },
  { label: say.confidence[language], value: say[confidence][language] },
  ...(note
    ? [
        {
          label: say.note[language],
          value: <span lang={language === "en" ? "fr" : undefined}>{typeset(note, "fr")}</span>,
        },
      ]
    : []),
];

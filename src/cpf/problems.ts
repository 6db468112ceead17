import { type Facts, type Finding, finding } from "../kernel/index.ts";
import type { Certifier } from "../people/index.ts";
import type { CpfCode } from "./codes.ts";
import type { PassageFacts } from "./passage.ts";

/** What XML 1.0 cannot hold, even escaped. */
const unwritable = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

/** Every reason why this certificate may not leave; none when it may. */
export const problemsOf = (facts: PassageFacts): Finding<CpfCode>[] => {
  const { registration, state, holder } = facts;
  const problems: Finding<CpfCode>[] = [];
  const unless = (holds: boolean, code: CpfCode, said: Facts = {}): void => {
    if (!holds) problems.push(finding<CpfCode>(false, code, said));
  };
  unless(registration !== undefined, "certificate-not-registered");
  unless(state === "issued", "certificate-not-in-force", { state });
  if (registration) {
    unless(
      new RegExp(`^${registration.register}\\d{1,6}$`).test(registration.code),
      "register-code-malformed",
      { code: registration.code },
    );
  }
  unless(holder.birthName.trim() !== "", "birth-name-missing");
  unless((holder.firstNames[0] ?? "").trim() !== "", "first-name-missing");
  unless(/^\d{4}$/.test(holder.birth.year ?? ""), "birth-year-missing");
  unless(holder.sex !== undefined, "sex-missing");
  for (const [field, text, longest] of textsOf(facts)) {
    unless(text.length <= longest, "text-too-long", { field, longest });
    unless(!unwritable.test(text), "text-not-writable", { field });
  }
  return problems;
};

const textsOf = ({ number, holder, cpfFile }: PassageFacts): (readonly [string, string, number])[] => [
  ["number", number, 255],
  ["birth-name", holder.birthName, 60],
  ["usage-name", holder.usageName ?? "", 60],
  ...holder.firstNames.slice(0, 3).map((name) => ["first-name", name, 60] as const),
  ["birth-place", holder.birthPlace ? placeTexts(holder.birthPlace).join("") : "", 80],
  ["cpf-file", cpfFile ?? "", 50],
];

const placeTexts = (place: NonNullable<PassageFacts["holder"]["birthPlace"]>): string[] =>
  place.kind === "commune" ? [place.name] : [place.city ?? "", place.countryName];

/** Every reason why no file can be made for this certifier: the Caisse des Dépôts gives it two identifiers. */
export const certifierProblems = (certifier: Pick<Certifier, "cpf"> | undefined): Finding<CpfCode>[] => {
  if (!certifier) return [finding<CpfCode>(false, "certifier-unknown")];
  if (!certifier.cpf) return [finding<CpfCode>(false, "certifier-identifiers-missing")];
  const { clientId, contractId } = certifier.cpf;
  const wellFormed = /^[A-Za-z0-9]{8}$/.test(clientId) && /^[A-Za-z0-9]{1,20}$/.test(contractId);
  return wellFormed
    ? []
    : [finding<CpfCode>(false, "certifier-identifiers-malformed", { clientId, contractId })];
};

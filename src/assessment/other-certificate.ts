import { type Decision, decide, finding, missing } from "../kernel/index.ts";
import type { Rules } from "../rulebook/index.ts";

export type OtherCertificateCode =
  | "other-certificate-not-stated"
  | "other-certificate-excluded"
  | "other-certificate-complete"
  | "no-other-certificate-complete";

export type OtherCertificateFacts = {
  readonly blocks: readonly string[];
  readonly others: readonly { readonly certification: string; readonly blocks: readonly string[] }[];
};

/** After a VAE, which other certification may the jury grant, all of whose blocks are held? */
export const otherCertificates = (
  { blocks, others }: OtherCertificateFacts,
  rules: Rules,
): Decision<readonly string[], OtherCertificateCode> => {
  const rule = rules.ask("vae.other-certificate");
  if (!rule.stated)
    return {
      outcome: "undetermined",
      findings: [missing<OtherCertificateCode>("other-certificate-not-stated", { rule: rule.rule })],
    };
  if (!rule.value)
    return {
      outcome: "refused",
      findings: [finding<OtherCertificateCode>(false, "other-certificate-excluded", {}, rule.citation)],
    };
  const complete = others
    .filter((other) => other.blocks.length > 0 && other.blocks.every((block) => blocks.includes(block)))
    .map(({ certification }) => certification);
  const some = complete.length > 0;
  return decide(
    [
      finding<OtherCertificateCode>(
        some,
        some ? "other-certificate-complete" : "no-other-certificate-complete",
        { certifications: complete },
        rule.citation,
      ),
    ],
    () => complete,
  );
};

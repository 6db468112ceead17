import type { FC } from "hono/jsx";
import type { SignerRefusal } from "../../people/index.ts";
import { ReasonList, Verdict } from "../components/index.ts";
import type { Desk } from "./desk.tsx";
import { signerRefusalText } from "./signer.tsx";

type Props = {
  readonly desk: Desk;
  readonly code: SignerRefusal;
  /** What was not done, when it is no signature. */
  readonly says?: string;
};

/** Who signs was not confirmed: nothing was signed. */
export const SignerRefused: FC<Props> = ({ desk: { t }, code, says }) => (
  <Verdict
    tone="no"
    says={says ?? t("Rien n'est signé.", "Nothing is signed.")}
    settled={false}
    id="unconfirmed"
  >
    <ReasonList reasons={[{ tone: "no", says: signerRefusalText(code, t) }]} />
  </Verdict>
);

import type { FC } from "hono/jsx";
import type { SignerRefusal } from "../../../people/index.ts";
import { ReasonList, Verdict } from "../../components/index.ts";
import type { Desk } from "../desk.tsx";
import { signerRefusalText } from "../signer.tsx";

/** Who signs was not confirmed: nothing was signed. */
export const SignerRefused: FC<{ desk: Desk; code: SignerRefusal }> = ({ desk: { t }, code }) => (
  <Verdict tone="no" says={t("Rien n'est signé.", "Nothing is signed.")} settled={false} id="unconfirmed">
    <ReasonList reasons={[{ tone: "no", says: signerRefusalText(code, t) }]} />
  </Verdict>
);

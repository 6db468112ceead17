import { z } from "zod";
import {
  declareCompromise,
  importSealCertificate,
  type KeyRefusal,
  keyKinds,
  renewAfterCompromise,
  rotateKey,
} from "../../certificate/index.ts";
import { startInParis } from "../../kernel/index.ts";
import { tellRenewed } from "../../notices/index.ts";
import { findCertifier } from "../../people/index.ts";
import { links } from "../links.ts";
import { type Desk, done } from "./desk.tsx";
import { dayField, faultMessage, readTyped, text, typedIn } from "./form.ts";
import { keysPage } from "./keys.tsx";
import type { NoticeCode } from "./notices.ts";
import { confirmed } from "./signer.tsx";

const answer = (
  desk: Desk,
  certifierId: string,
  refusal: KeyRefusal | undefined,
  notice: NoticeCode,
): Promise<Response> | Response =>
  refusal ? keysPage(desk, certifierId, { refusal }) : done(desk, links.keys, notice);

/** The certifier as keys name it. */
const named = async ({ means }: Desk, certifierId: string) => {
  const certifier = await findCertifier(means.db, certifierId);
  if (!certifier) throw new Error(`no certifier ${certifierId}`);
  return certifier;
};

export const replaceKey = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, actor } = desk;
  const typed = await typedIn(c);
  const { choice = "" } = typed;
  const use = (["credential", "token", "seal"] as const).find((one) => choice.startsWith(`${one} `));
  const kind = use && keyKinds[use].find((one) => choice === `${use} ${one}`);
  if (!use || !kind) return keysPage(desk, certifierId, { refusal: "kind-not-for-this-use" });
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return keysPage(desk, certifierId, { refusal: unconfirmed, typed });
  const refusal = await rotateKey(means.db, means, await named(desk, certifierId), {
    use,
    kind,
    by: actor.account.name,
  });
  return answer(desk, certifierId, refusal, "key-replaced");
};

export const importCertificate = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const { file, password } = await c.req.parseBody();
  if (!(file instanceof File) || file.name === "")
    return keysPage(desk, certifierId, {
      faults: [
        {
          field: "file",
          label: t("Fichier PKCS #12", "PKCS #12 file"),
          message: faultMessage("missing", t),
        },
      ],
    });
  const unconfirmed = await confirmed(desk, await typedIn(c));
  if (unconfirmed) return keysPage(desk, certifierId, { refusal: unconfirmed });
  const refusal = await importSealCertificate(means.db, means, await named(desk, certifierId), {
    file: new Uint8Array(await file.arrayBuffer()),
    password: typeof password === "string" ? password : "",
    by: actor.account.name,
  });
  return answer(desk, certifierId, refusal, "key-replaced");
};

const Compromise = z.object({ key: text(400), since: dayField });

export const declareOne = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, actor, t } = desk;
  const typed = await typedIn(c);
  const labels = { since: t("D'autres ont pu s'en servir depuis le", "Others may have used it since") };
  const read = readTyped(Compromise, typed, labels, t);
  if (!read.ok) return keysPage(desk, certifierId, { typed, faults: read.faults });
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return keysPage(desk, certifierId, { refusal: unconfirmed, typed });
  const refusal = await declareCompromise(means.db, means, {
    certifierId,
    keyId: read.value.key,
    since: startInParis(read.value.since),
    by: actor.account.name,
  });
  return answer(desk, certifierId, refusal, "key-compromised");
};

export const signAnew = async (desk: Desk, certifierId: string): Promise<Response> => {
  const { c, means, actor } = desk;
  const typed = await typedIn(c);
  const unconfirmed = await confirmed(desk, typed);
  if (unconfirmed) return keysPage(desk, certifierId, { refusal: unconfirmed, typed });
  const { renewed: keyId = "" } = typed;
  const numbers = await renewAfterCompromise(means.db, means, {
    certifierId,
    keyId,
    by: actor.account.name,
  });
  await tellRenewed(means.db, means, numbers, keyId);
  return done(desk, links.keys, "signed-anew", numbers.length);
};

import type { FC } from "hono/jsx";
import { dayInParis } from "../../../kernel/index.ts";
import { dayText } from "../../../language/index.ts";
import { holdsNone } from "../../../people/index.ts";
import { type FieldFault, Status, TextField } from "../../components/index.ts";
import { links } from "../../links.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { Empty } from "../parts.tsx";
import { type Signer, SignerFields } from "../signer.tsx";

const since = (at: Date, { t, at: { language } }: Desk): string =>
  t(`depuis le ${dayText(dayInParis(at))}`, `since ${dayText(dayInParis(at), language)}`);

type Props = { readonly desk: Desk; readonly signer: Signer };

/** What this person confirms a signature with: what they hold, and what they may add. */
export const Factors: FC<Props & { faults: readonly FieldFault[] }> = ({ desk, signer, faults }) => {
  const { t } = desk;
  const { appSince, passkeys } = signer.held;
  return (
    <>
      <h2>{t("Pour confirmer ce que vous signez", "To confirm what you sign")}</h2>
      {holdsNone(signer.held) ? (
        <Empty
          says={t("Rien encore.", "Nothing yet.")}
          more={t(
            "Qui signe un procès-verbal, retire un certificat ou remplace une clé le confirme par une application de codes ou une clé d'accès. Ajoutez les deux : l'une remplace l'autre si vous perdez votre téléphone.",
            "Whoever signs minutes, revokes a certificate or replaces a key confirms it by a code app or a passkey. Add both: one replaces the other if you lose your phone.",
          )}
        />
      ) : (
        <ul class="ruled">
          {appSince ? (
            <li class="flow">
              <p>
                <Status tone="ok">{t("Application de codes", "Code app")}</Status> {since(appSince, desk)}
              </p>
              <RemoveForm
                desk={desk}
                signer={signer}
                of="app"
                action={`${links.account}/application/retirer`}
                label={t("Retirer l'application", "Remove the app")}
              />
            </li>
          ) : null}
          {passkeys.map(({ id, name, addedAt, usedAt }, i) => (
            <li class="flow">
              <p>
                <Status tone="ok">{t("Clé d'accès", "Passkey")}</Status> <strong>{name}</strong>,{" "}
                {since(addedAt, desk)}
                {usedAt
                  ? t(
                      `, servie le ${dayText(dayInParis(usedAt))}`,
                      `, used on ${dayText(dayInParis(usedAt), "en")}`,
                    )
                  : null}
              </p>
              <RenameForm desk={desk} id={id} name={name} rank={i} />
              <RemoveForm
                desk={desk}
                signer={signer}
                of={`passkey-${i}`}
                action={`${links.account}/cles/retirer`}
                label={t("Retirer cette clé", "Remove this passkey")}
                id={id}
              />
            </li>
          ))}
        </ul>
      )}
      {appSince ? null : <AddApp desk={desk} signer={signer} />}
      <AddPasskey desk={desk} signer={signer} faults={faults} />
    </>
  );
};

const RemoveForm: FC<Props & { of: string; action: string; label: string; id?: string }> = ({
  desk,
  signer,
  of,
  action,
  label,
  id,
}) => (
  <details>
    <summary>{label}</summary>
    <form method="post" action={href(desk.at, action)} class="sheet flow">
      {id ? <input type="hidden" name="id" value={id} /> : null}
      <SignerFields desk={desk} signer={signer} of={of} />
      <p>
        <button type="submit" class="danger">
          {label}
        </button>
      </p>
    </form>
  </details>
);

const RenameForm: FC<{ desk: Desk; id: string; name: string; rank: number }> = ({
  desk: { t, at },
  id,
  name,
  rank,
}) => (
  <details>
    <summary>{t("Changer son nom", "Change its name")}</summary>
    <form method="post" action={href(at, `${links.account}/cles/nommer`)} class="sheet flow">
      <input type="hidden" name="id" value={id} />
      <p class="field">
        <label for={`name-${rank}`}>{t("Nom de la clé", "Name of the passkey")}</label>
        <input id={`name-${rank}`} name="name" value={name} maxlength={60} required />
      </p>
      <p>
        <button type="submit">{t("Garder ce nom", "Keep this name")}</button>
      </p>
    </form>
  </details>
);

const AddApp: FC<Props> = ({ desk, signer }) => {
  const { t, at } = desk;
  return (
    <details>
      <summary>{t("Ajouter une application de codes", "Add a code app")}</summary>
      <form method="post" action={href(at, `${links.account}/application`)} class="sheet flow">
        <p>
          {t(
            "Une application de votre téléphone (Aegis, FreeOTP, Google Authenticator, 2FAS…) montre un code de six chiffres, sans réseau.",
            "An app on your phone (Aegis, FreeOTP, Google Authenticator, 2FAS…) shows a code of six digits, without a network.",
          )}
        </p>
        {holdsNone(signer.held) ? null : <SignerFields desk={desk} signer={signer} of="add-app" />}
        <p>
          <button type="submit">{t("Montrer le code QR", "Show the QR code")}</button>
        </p>
      </form>
    </details>
  );
};

const AddPasskey: FC<Props & { faults: readonly FieldFault[] }> = ({ desk, signer, faults }) => {
  const { t, at } = desk;
  return (
    <details open={faults.length > 0}>
      <summary>{t("Ajouter une clé d'accès", "Add a passkey")}</summary>
      <p data-without-passkey>
        {t(
          "Ce navigateur n'offre pas de clé d'accès, ou le script de cette page est arrêté. L'application de codes marche partout.",
          "This browser offers no passkey, or the script of this page is off. The code app works everywhere.",
        )}
      </p>
      <form
        method="post"
        action={href(at, `${links.account}/cles`)}
        class="sheet flow"
        data-passkey="add"
        data-ask={href(at, `${links.account}/cles/defi`)}
        hidden
      >
        <p>
          {t(
            "Votre téléphone, votre ordinateur ou une clé de sécurité vous reconnaît, par votre empreinte, votre visage ou son code. Elle sert aussi à entrer ici.",
            "Your phone, your computer or a security key recognises you, by fingerprint, face or its own code. It also serves to sign in here.",
          )}
        </p>
        <TextField
          name="name"
          label={t("Nom de la clé", "Name of the passkey")}
          hint={t("Pour la reconnaître : « mon téléphone ».", "To recognise it: “my phone”.")}
          faults={faults}
          required
        />
        {holdsNone(signer.held) ? null : <SignerFields desk={desk} signer={signer} of="add-passkey" />}
        <input type="hidden" name="made" data-answer />
        <p>
          <button type="submit">{t("Créer la clé d'accès", "Make the passkey")}</button>
        </p>
        <p role="status" />
      </form>
      {signer.script ? <script type="module" src={signer.script} /> : null}
    </details>
  );
};

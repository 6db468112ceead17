import { words } from "./typeset.ts";

/** What the script of passkeys says beside their buttons. */
export const passkeyWords = {
  shown: words(
    "Clé d'accès reconnue : il reste à valider ci-dessous.",
    "Passkey recognised: now confirm below.",
  ),
  notShown: words(
    "Rien n'a été fait : aucune clé d'accès n'a été montrée.",
    "Nothing was done: no passkey was shown.",
  ),
  heldAlready: words(
    "Cet appareil a déjà une clé d'accès pour votre compte.",
    "This device already has a passkey for your account.",
  ),
  elsewhere: words(
    "Les clés d'accès ne servent qu'à l'adresse publique de ce site.",
    "Passkeys serve only at the public address of this site.",
  ),
} as const;

import { words } from "../typeset.ts";

export const sharedWords = {
  crumb: words("Certificat montré par son titulaire", "Certificate shown by its holder"),
  by: words(
    "Le titulaire a choisi ce que cette page montre, et jusqu'à quand. Le verdict est celui du registre, aujourd'hui.",
    "The holder chose what this page shows, and until when. The verdict is the register's, today.",
  ),
  holder: words("Titulaire", "Holder"),
  juryDay: words("Jury du", "Jury of"),
  blocks: words("Blocs acquis", "Blocks acquired"),
  number: words("Numéro", "Number"),
  until: words("Ce lien vaut jusqu'au", "This link holds until"),
  further: words("Aller plus loin", "Going further"),
  ofNumber: words("Ce que le registre dit de ce numéro", "What the register says of this number"),
  file: words(
    "Demandez au titulaire son PDF : il se prouve lui-même, même sans nous.",
    "Ask the holder for their PDF: it proves itself, even without us.",
  ),
  recognised: words("Dans quelles branches il compte", "In which branches it counts"),
} as const;

/** Why a certificate, or a whole file, may not leave for the Caisse des Dépôts. */
export type CpfCode =
  | "certificate-not-registered"
  | "certificate-not-in-force"
  | "register-code-malformed"
  | "birth-name-missing"
  | "first-name-missing"
  | "birth-year-missing"
  | "sex-missing"
  | "text-too-long"
  | "text-not-writable"
  | "certifier-unknown"
  | "certifier-identifiers-missing"
  | "certifier-identifiers-malformed"
  | "nothing-to-send"
  | "flow-unknown"
  | "flow-of-another-certifier"
  | "flow-read-back";

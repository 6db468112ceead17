import type { Command } from "./context.ts";

/** Prints each setting with its meaning and the value in force; secrets are masked. */
export const run: Command = async (_args, { settings, out }) => {
  const secret = (value: string | undefined): string => (value ? "(défini, masqué)" : "(non défini)");
  const rows: readonly (readonly [string, string, string])[] = [
    [
      "DATABASE_URL",
      "base PostgreSQL 15 ou plus ; sans elle, la base embarquée",
      secret(settings.databaseUrl),
    ],
    ["OPENCQP_STATE", "dossier d'état : base embarquée, clés", settings.state],
    ["OPENCQP_PUBLIC_URL", "adresse publique, inscrite dans chaque certificat", settings.publicUrl],
    [
      "OPENCQP_MASTER_KEY",
      "clé maître (64 chiffres hexadécimaux) ; sans elle, master.key du dossier d'état",
      secret(settings.masterKey),
    ],
    [
      "SMTP_URL",
      "serveur de courrier ; sans lui, les messages restent dans la boîte de démonstration",
      secret(settings.smtpUrl),
    ],
    [
      "OPENCQP_TSA_URL",
      "service d'horodatage (RFC 3161) qui date les cachets ; sans lui, ils ne sont pas datés par un tiers",
      settings.timeStampUrl ?? "(non défini)",
    ],
    [
      "OPENCQP_TSA_AUTHORITIES",
      "empreintes SHA-256 des certificats des services d'horodatage à croire, séparées par des virgules",
      settings.timeStampAuthorities?.join(", ") ?? "(non défini)",
    ],
    [
      "OPENCQP_DEMO",
      "1 charge les branches de démonstration, 0 ne les charge pas",
      String(settings.demonstration ?? "(selon la base)"),
    ],
    [
      "OPENCQP_OIDC_…",
      "connexion des organisations (OpenID Connect) : _ISSUER, _CLIENT_ID, _CLIENT_SECRET, _NAME, _LEVELS, _CHECKED_EMAILS ; deuxième et troisième fournisseurs : OPENCQP_OIDC_2_…, OPENCQP_OIDC_3_…",
      settings.identityProviders?.map(({ name }) => name).join(", ") || "(non défini)",
    ],
    ["PORT", "port d'écoute", String(settings.port)],
    ["HOST", "adresse d'écoute", settings.host],
  ];
  for (const [name, meaning, value] of rows) out(`${name.padEnd(20)} ${value.padEnd(34)} ${meaning}`);
  return 0;
};

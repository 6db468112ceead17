import { MigrationRefused, type StateRefused } from "../storage/index.ts";

type Facts = Readonly<Record<string, string>>;

const stateWords: Readonly<Record<StateRefused["code"], (facts: Facts) => string>> = {
  "state-unwritable": ({ path }) =>
    `Le dossier d'état ne peut pas être écrit : ${path}.\nDonnez-en les droits à l'utilisateur qui lance OpenCQP, ou choisissez un autre dossier par OPENCQP_STATE.`,
  "disk-full": ({ folder }) =>
    `Le disque de ${folder} est plein. Libérez de la place, puis relancez : rien n'a été perdu.`,
  "data-missing": ({ marker, data, installation }) =>
    `Une installation (${installation}) est inscrite dans ${marker}, mais ses données ${data} ont disparu.\nOpenCQP ne repart pas d'une base vide. Remettez ce dossier depuis une sauvegarde ; pour tout recommencer, déplacez le dossier d'état entier.`,
  "data-incomplete": ({ marker, data, installation }) =>
    `Une installation (${installation}) est inscrite dans ${marker}, mais ses données ${data} sont incomplètes.\nOpenCQP ne repart pas d'une base vide. Remettez ce dossier depuis une sauvegarde ; pour tout recommencer, déplacez le dossier d'état entier.`,
  "marker-missing": ({ marker, data }) =>
    `Des données existent dans ${data}, mais ${marker} manque : on ne sait pas de quelle installation elles sont.\nRemettez ce fichier, ou déplacez le dossier d'état pour tout recommencer.`,
  "marker-unreadable": ({ marker }) =>
    `${marker} est illisible. Remettez-le depuis une sauvegarde ; OpenCQP ne devine pas de quelle installation il s'agit.`,
  "installation-differs": ({ marker, database }) =>
    `Le dossier d'état est celui de l'installation ${marker}, mais la base est celle de ${database}.\nRemettez ensemble le dossier et sa base.`,
  "binaries-missing": (facts) =>
    `Les programmes de PostgreSQL (${facts["package"]}) ne sont pas installés pour cette machine.\nRelancez « npm install », ou donnez l'adresse d'une base par DATABASE_URL.`,
  "server-silent": ({ said }) =>
    `La base embarquée n'a pas démarré. Elle a dit :\n${said}\nSon journal est server.log, dans le dossier d'état.`,
  "state-busy": ({ lock }) =>
    `Un autre processus démarre ou arrête la base depuis plus de 30 secondes (${lock}). Attendez qu'il finisse, puis relancez.`,
};

const migrationWords: Readonly<Record<MigrationRefused["code"], (migration: string) => string>> = {
  "migration-changed": (migration) =>
    `La migration ${migration} a changé depuis qu'elle a été appliquée à cette base. Revenez à la version d'OpenCQP qui l'a appliquée.`,
  "migration-unknown": (migration) =>
    `Cette base a été mise à jour par une version plus récente d'OpenCQP (${migration}). Lancez cette version-là.`,
  "server-too-old": (version) => `Il faut PostgreSQL 15 ou plus récent ; ce serveur annonce ${version}.`,
  "user-unbound": (user) =>
    `L'utilisateur ${user} de la base échappe à la sécurité par ligne et ne peut pas créer le rôle opencqp_app : rien ne garderait un certificateur des données d'un autre.\nRetirez-lui BYPASSRLS, ou créez ce rôle et donnez-le-lui : create role opencqp_app nologin; grant opencqp_app to ${user};`,
};

/** A refusal to start, in French, with what to do. */
export const wordRefusal = (refusal: StateRefused | MigrationRefused): string =>
  refusal instanceof MigrationRefused
    ? migrationWords[refusal.code](refusal.migration)
    : stateWords[refusal.code](refusal.facts);

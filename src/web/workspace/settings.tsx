import { type ActName, certifiersWhere, may } from "../../people/index.ts";
import { links } from "../links.ts";
import { href } from "../page.ts";
import { type Desk, refuse, show, WorkPage } from "./desk.tsx";

/** What is seldom needed: each thing with the act that opens it, and one sentence on what it is for. */
const settings: readonly {
  readonly act: ActName;
  readonly path: string;
  readonly label: readonly [string, string];
  readonly says: readonly [string, string];
}[] = [
  {
    act: "invite-people",
    path: links.invitations,
    label: ["Invitations", "Invitations"],
    says: [
      "Qui rejoint votre secrétariat, vos centres, vos évaluateurs, vos jurys.",
      "Who joins your secretariat, your centres, your assessors, your juries.",
    ],
  },
  {
    act: "see-roles",
    path: links.roles,
    label: ["Rôles", "Roles"],
    says: ["Qui tient quel rôle ici ; en retirer un.", "Who holds which role here; withdraw one."],
  },
  {
    act: "see-frameworks",
    path: links.frameworks,
    label: ["Référentiels", "Frameworks"],
    says: [
      "Les versions de chaque référentiel ; en écrire une, voir ce qu'elle change et pour qui.",
      "The versions of each framework; write one, see what it changes and for whom.",
    ],
  },
  {
    act: "see-jury-pool",
    path: links.pool,
    label: ["Vivier des jurys", "Jury pool"],
    says: [
      "Qui peut être appelé à siéger : mandats, indisponibilités.",
      "Who may be called to sit: mandates, absences.",
    ],
  },
  {
    act: "see-keys",
    path: links.keys,
    label: ["Clés", "Keys"],
    says: [
      "Ce qui signe et scelle vos certificats ; remplacer une clé, la déclarer compromise.",
      "What signs and seals your certificates; replace a key, declare it compromised.",
    ],
  },
  {
    act: "see-health",
    path: links.health,
    label: ["État de la plateforme", "State of the platform"],
    says: [
      "Ce qui attend ou échoue : lettres, feuilles à imprimer, registre public, travaux de fond.",
      "What waits or fails: letters, sheets to print, public log, background work.",
    ],
  },
  {
    act: "see-history",
    path: links.history,
    label: ["Historique", "History"],
    says: [
      "Qui a changé quoi, quand et pourquoi, avec la valeur d'avant.",
      "Who changed what, when and why, with the value before.",
    ],
  },
  {
    act: "see-letters",
    path: links.letters,
    label: ["Lettres", "Letters"],
    says: ["Ce qui a été écrit, à qui et quand.", "What was written, to whom and when."],
  },
  {
    act: "see-personal-data",
    path: links.personalData,
    label: ["Données personnelles", "Personal data"],
    says: [
      "Ce qui est gardé des personnes et jusqu'à quand ; ce qui a été effacé ; leurs demandes.",
      "What is kept of persons and until when; what was erased; their requests.",
    ],
  },
  {
    act: "try-rulebook",
    path: links.draftRulebook,
    label: ["Essai de règlement", "Draft rulebook"],
    says: [
      "Ce qu'un projet de règlement aurait changé aux sessions passées.",
      "What a draft rulebook would have changed in past sessions.",
    ],
  },
];

/** The settings of a certifier that this person may open. */
export const settingsPage = (desk: Desk): Response | Promise<Response> => {
  const { t, at, actor } = desk;
  const open = settings.filter(({ act }) => certifiersWhere(actor, act).length > 0);
  const [held] = actor.grants;
  if (open.length === 0)
    return refuse(desk, may(actor, { name: "see-keys", certifierId: held?.certifierId ?? "" }).findings);
  const title = t(
    "Ce qui se règle une fois, et se vérifie parfois",
    "What is set once, and looked at at times",
  );
  return show(
    desk,
    <WorkPage desk={desk} title={title} here={t("Réglages", "Settings")}>
      <div class="title">
        <h1>{title}</h1>
      </div>
      <ul class="ruled">
        {open.map(({ path, label, says }) => (
          <li>
            <a href={href(at, path)}>{t(...label)}</a>
            <br />
            <span class="small">{t(...says)}</span>
          </li>
        ))}
      </ul>
    </WorkPage>,
  );
};

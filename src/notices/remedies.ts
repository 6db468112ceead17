import type { ApplicationCode } from "../candidacy/index.ts";
import { frenchSpacing, type Language, type Words, words } from "../language/index.ts";
import type { PermissionCode } from "../people/index.ts";

const askCertifier = words(
  "Demandez au certificateur de régler ce point pour la session, ou laissez cette ligne de côté.",
  "Ask the certifier to settle this point for the session, or leave this line aside.",
);
const otherRoute = words(
  "Choisissez une autre voie, ou laissez cette ligne de côté.",
  "Choose another route, or leave this line aside.",
);
const accreditedCentre = words(
  "Choisissez un centre habilité ce jour-là, ou demandez une habilitation au certificateur.",
  "Choose a centre accredited on that day, or ask the certifier for an accreditation.",
);

/** What lifts each reason for which an enrolment is not made. */
const remedies: Readonly<Partial<Record<ApplicationCode | PermissionCode, Words>>> = {
  "route-closed-to-public": words(
    "Vérifiez le statut, la voie et la date de naissance.",
    "Check the status, the route and the day of birth.",
  ),
  "route-not-in-force": words(
    "Vérifiez la voie et le jour d'entrée.",
    "Check the route and the day of entry.",
  ),
  "route-never-leads-here": otherRoute,
  "branch-closes-route": otherRoute,
  "not-registered-that-day": words(
    "Vérifiez le jour d'entrée, ou choisissez une voie qui ne demande pas d'enregistrement.",
    "Check the day of entry, or choose a route that asks for no registration.",
  ),
  "registration-days-unknown": askCertifier,
  "branch-condition-unknown": askCertifier,
  "branch-without-rulebook": askCertifier,
  "experience-too-short": words(
    "Vérifiez le nombre de mois, ou laissez cette ligne de côté.",
    "Check the number of months, or leave this line aside.",
  ),
  "experience-unknown": words(
    "Écrivez le nombre de mois d'expérience.",
    "Write the number of months of experience.",
  ),
  "centre-unknown": words(
    "Choisissez un centre que le certificateur connaît.",
    "Choose a centre that the certifier knows.",
  ),
  "centre-not-accredited": accreditedCentre,
  "accreditation-out-of-scope": accreditedCentre,
  "accreditation-withdrawn": accreditedCentre,
  "accreditation-out-of-dates": accreditedCentre,
  "framework-not-in-force": words(
    "Vérifiez le jour d'entrée, ou inscrivez cette personne à une session de son référentiel.",
    "Check the day of entry, or enrol this person in a session of their framework.",
  ),
  "already-enrolled": words(
    "Laissez cette ligne de côté ; si c'est une autre personne, corrigez son nom ou sa date de naissance.",
    "Leave this line aside; if this is another person, correct their name or day of birth.",
  ),
  "session-full": words(
    "Choisissez une autre session, ou demandez des places à l'organisateur de celle-ci.",
    "Choose another session, or ask the organiser of this one for places.",
  ),
  "other-organisation": words(
    "Choisissez votre centre, ou laissez cette ligne de côté.",
    "Choose your centre, or leave this line aside.",
  ),
};

const otherEntry = words(
  "Demandez à votre centre une autre voie, ou un autre jour d'entrée.",
  "Ask your centre for another route, or another day of entry.",
);
const ownRoute = words(
  "Demandez à votre centre quelle autre voie y mène.",
  "Ask your centre which other route leads there.",
);
const ownCentre = words(
  "Demandez au certificateur quels centres sont habilités.",
  "Ask the certifier which centres are accredited.",
);
const ownCertifier = words(
  "Votre centre peut demander au certificateur de régler ce point.",
  "Your centre may ask the certifier to settle this point.",
);

/** What lifts each reason that a person may act on, said to the person. */
const ownRemedies: Readonly<Partial<Record<ApplicationCode, Words>>> = {
  "route-closed-to-public": ownRoute,
  "route-never-leads-here": ownRoute,
  "branch-closes-route": ownRoute,
  "route-not-in-force": otherEntry,
  "not-registered-that-day": otherEntry,
  "framework-not-in-force": words(
    "Demandez à votre centre une session qui examine votre référentiel.",
    "Ask your centre for a session that examines your framework.",
  ),
  "experience-too-short": words(
    "Vous pourrez le demander de nouveau avec l'expérience qui manque, ou par une autre voie.",
    "You may ask again with the experience that is missing, or by another route.",
  ),
  "experience-unknown": words(
    "Dites à votre centre combien de mois d'expérience vous avez.",
    "Tell your centre how many months of experience you have.",
  ),
  "session-full": words("Demandez à votre centre une autre session.", "Ask your centre for another session."),
  "centre-not-accredited": ownCentre,
  "accreditation-out-of-scope": ownCentre,
  "accreditation-withdrawn": ownCentre,
  "accreditation-out-of-dates": ownCentre,
  "registration-days-unknown": ownCertifier,
  "branch-condition-unknown": ownCertifier,
  "branch-without-rulebook": ownCertifier,
};

const worded = (said: Words | undefined, language: Language): string | undefined =>
  said && (language === "fr" ? frenchSpacing(said.fr) : said.en);

/** What a person may do about a reason for which they are not enrolled; undefined for a reason that asks nothing of them. */
export const wordOwnRemedy = (code: string, language: Language): string | undefined =>
  worded((ownRemedies as Readonly<Record<string, Words>>)[code], language);

/** What to do about a reason for which an enrolment is not made; undefined for a reason that asks nothing. */
export const wordRemedy = (code: string, language: Language): string | undefined =>
  worded((remedies as Readonly<Record<string, Words>>)[code], language);

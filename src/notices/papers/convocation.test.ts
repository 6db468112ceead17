import { describe, expect, it } from "vitest";
import { aPaperPerson, aPaperSession } from "../../../tests/support/papers.ts";
import { textSaying } from "../../../tests/support/text.ts";
import { day } from "../../kernel/index.ts";
import { candidateConvocation, jurorConvocation } from "./convocation.ts";
import type { LetterPaper } from "./paper.ts";

const heldOn = day("2026-12-10");
const on = day("2026-11-25");
const items = ["C1", "C2"].map((code) => ({ code, title: `Compétence ${code}`, weight: 1 }));
const lines = ({ sections }: LetterPaper): string[] =>
  sections.flatMap((section) => section.lines.map(({ text }) => text.replaceAll("\u00a0", " ")));
const factsOf = ({ facts }: LetterPaper) =>
  Object.fromEntries(facts.map(({ label, text }) => [label, text.replaceAll("\u00a0", " ")]));

const asked = (rules = textSaying({}, heldOn), held: readonly string[] = []) =>
  candidateConvocation({ ...aPaperSession(), rules, items }, { person: aPaperPerson(), held }, on);

describe("The convocation of a candidate", () => {
  it("names the person, the certification, the day and the place that the session holds", () => {
    const letter = asked();

    expect(letter.to).toEqual(["Maëlle Dussart"]);
    expect(factsOf(letter)).toEqual({
      Certification: "CQPM Technicien(ne) d'usinage",
      Session: "MET-2026-12",
      Jour: "10 décembre 2026",
      Lieu: "Saint-Nazaire",
      Organisateur: "Chambre territoriale de l'Ouest, qui vous indique l'heure et la salle",
    });
    expect(letter.closing[0]?.replaceAll("\u00a0", " ")).toBe("Fait à Paris, le 25 novembre 2026");
  });

  it("tells the hour and the room once they are known, and who tells what is not", () => {
    const file = aPaperSession();
    const placed = (more: { beginsAt?: string; room?: string }) =>
      factsOf(
        candidateConvocation(
          { ...file, session: { ...file.session, ...more }, rules: textSaying({}, heldOn), items },
          { person: aPaperPerson(), held: [] },
          on,
        ),
      );

    expect(placed({ beginsAt: "09:30", room: "salle Penhoët" })).toMatchObject({
      Jour: "10 décembre 2026, 9 h 30",
      Lieu: "Saint-Nazaire, salle Penhoët",
      Organisateur: "Chambre territoriale de l'Ouest",
    });
    expect(placed({ beginsAt: "14:00" })).toMatchObject({
      Jour: "10 décembre 2026, 14 h",
      Organisateur: "Chambre territoriale de l'Ouest, qui vous indique la salle",
    });
  });

  it("sets apart what a credit keeps from being assessed again", () => {
    expect(lines(asked(undefined, ["C2"]))).toEqual([
      "C1 : Compétence C1",
      "Déjà acquis, et qui n'est pas évalué à nouveau : C2.",
    ]);
  });

  it("asks for pieces only where the branch's text names them, with its article", () => {
    const rules = textSaying({ "jury.inputs": { pieces: ["le livret"], compulsory: true } }, heldOn);
    const [, pieces] = asked(rules).sections;

    expect(asked().sections).toHaveLength(1);
    expect(pieces?.lines[0]?.text.replaceAll("\u00a0", " ")).toBe(
      "Sans ces pièces, le jury n'examine pas le dossier : le livret.",
    );
    expect(pieces?.lines[0]?.source).toContain("art.");
  });

  it("says that all is invented in a demonstration, and only there", () => {
    const demonstration = aPaperSession({
      certifier: { name: "CPNEFP", place: "Paris", demonstration: true },
    });
    const rules = textSaying({}, heldOn);
    const letter = candidateConvocation(
      { ...demonstration, rules, items },
      { person: aPaperPerson(), held: [] },
      on,
    );

    expect(asked().invented).toBeNull();
    expect(letter.invented).toContain("inventées");
  });
});

describe("The convocation of a member of the jury", () => {
  const member = {
    name: "Bruno Le Gall",
    organisation: "CFDT",
    college: "employees",
    capacity: "technicien",
    presides: true,
  } as const;

  it("names the seat, the college, and who presides", () => {
    const letter = jurorConvocation({ ...aPaperSession(), rules: textSaying({}, heldOn) }, member, on);

    expect(letter.to).toEqual(["Bruno Le Gall", "CFDT"]);
    expect(factsOf(letter)).toMatchObject({
      "Votre siège": "collège salariés, technicien",
      Présidence: "vous présidez ce jury",
    });
    expect(letter.sections).toEqual([]);
  });

  it("recalls what the branch's text says of jurors, each with its article", () => {
    const rules = textSaying(
      { "jury.juror-notice": { days: 8 }, "jury-members.rights": ["absence payée"] },
      heldOn,
    );
    const letter = jurorConvocation({ ...aPaperSession(), rules }, member, on);

    expect(lines(letter)).toEqual([
      "Délai de prévenance du juré : 8 jours avant le jury.",
      "Droits des jurés : Absence payée.",
    ]);
    expect(letter.sections[0]?.lines.every(({ source }) => source?.startsWith("Accord"))).toBe(true);
  });
});

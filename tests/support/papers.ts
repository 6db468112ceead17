import { day } from "../../src/kernel/index.ts";
import type { PaperSession } from "../../src/notices/papers/paper.ts";

/** A session as its papers tell it; only what a test is about changes. */
export const aPaperSession = (changes: Partial<PaperSession> = {}): PaperSession => ({
  session: {
    reference: "MET-2026-12",
    heldOn: day("2026-12-10"),
    place: "Saint-Nazaire",
    organiser: "Chambre territoriale de l'Ouest",
  },
  certifier: { name: "CPNEFP de la Métallurgie", place: "Paris", demonstration: false },
  certification: { kind: "CQPM", title: "Technicien(ne) d'usinage" },
  ...changes,
});

export const aPaperPerson = (firstName = "Maëlle", birthName = "Dussart") => ({
  firstNames: [firstName],
  birthName,
});

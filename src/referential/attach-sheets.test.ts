import { describe, expect, it } from "vitest";
import { attachSheets, type Belonging } from "./attach-sheets.ts";
import type { CertificateKind } from "./certification.ts";
import { readTitle, saidKind } from "./cqp-title.ts";
import type { SheetHead } from "./register-sheet.ts";

const aHead = (code: string, title: string, change: Partial<SheetHead> = {}): SheetHead => ({
  code,
  title,
  abbreviation: "",
  previousCodes: [],
  nextCodes: [],
  ...change,
});

const catalogue: readonly { readonly id: string; readonly kind: CertificateKind; readonly title: string }[] =
  [
    { id: "tourier", kind: "CQP", title: "Tourier" },
    { id: "equipe-metallurgie", kind: "CQPM", title: "Responsable d'équipe" },
    { id: "equipe-habillement", kind: "CQP", title: "Responsable d'équipe" },
    { id: "usinage", kind: "CQPM", title: "Technicien d'usinage" },
  ];
const attached = (
  heads: readonly SheetHead[],
  codes: Readonly<Record<string, string>> = {},
): Record<string, Belonging> =>
  Object.fromEntries(
    attachSheets(new Map(heads.map((head) => [head.code, head])), {
      codes: new Map(Object.entries(codes)),
      titled: (bare) => catalogue.filter(({ title }) => readTitle(title).bare === bare),
    }),
  );

describe("A title of the register", () => {
  it.each<[string, string, CertificateKind | undefined, string]>([
    ["CQP Tourier", "", "CQP", "tourier"],
    ["Tourier (CQP)", "", "CQP", "tourier"],
    ["Certificat de qualification professionnelle : Tourier", "", "CQP", "tourier"],
    ["CQP « Tourier » (Fiche incomplète)", "", "CQP", "tourier"],
    ["Certificat de qualification paritaire de la métallurgie (CQPM) Soudeur", "", "CQPM", "soudeur"],
    ["CQPI Agent logistique", "", "CQPI", "agent logistique"],
    ["Technicien d'usinage", "CQP", "CQP", "technicien d usinage"],
    [
      "Agent vérificateur d'appareils extincteurs",
      "CAP",
      undefined,
      "agent verificateur d appareils extincteurs",
    ],
    ["Conseiller en CQPX", "", undefined, "conseiller en cqpx"],
  ])("%s (%s) is of kind %s", (title, abbreviation, kind, bare) => {
    expect(saidKind(title, abbreviation)).toBe(kind);
    expect(readTitle(title).bare).toBe(bare);
  });
});

describe("A sheet of the register belongs", () => {
  it("to the certification whose code is known, whatever its title has become", () => {
    expect(attached([aHead("RNCP1", "Opérateur de tour")], { RNCP1: "tourier" })).toEqual({
      RNCP1: { to: "certification", id: "tourier" },
    });
  });

  it("to the one certification of the title and kind it says", () => {
    expect(
      attached([aHead("RNCP1", "CQPM Responsable d'équipe"), aHead("RNCP2", "CQP Responsable d'équipe")]),
    ).toEqual({
      RNCP1: { to: "certification", id: "equipe-metallurgie" },
      RNCP2: { to: "certification", id: "equipe-habillement" },
    });
  });

  it("to a CQPM that the register abbreviates CQP, when no other bears the title", () => {
    expect(attached([aHead("RNCP1", "Technicien d'usinage", { abbreviation: "CQP" })])).toEqual({
      RNCP1: { to: "certification", id: "usinage" },
    });
  });

  it("to the same certification through its links, from RNCP to RS and further", () => {
    const heads = [
      aHead("RNCP1", "CQP Tourier", { nextCodes: ["RS2"] }),
      aHead("RS2", "CQP Ouvrier tourier"),
      aHead("RNCP3", "Ouvrier tourier", { previousCodes: ["RS2"] }),
    ];

    expect(attached(heads)).toMatchObject({ RS2: { id: "tourier" }, RNCP3: { id: "tourier" } });
  });

  it("to a certification known by a sheet that this import does not bring", () => {
    expect(
      attached([aHead("RS2", "CQP Ouvrier tourier", { previousCodes: ["RNCP1"] })], { RNCP1: "tourier" }),
    ).toMatchObject({ RS2: { id: "tourier" } });
  });

  it("to nothing when the CQP became a title of another kind and name", () => {
    expect(
      attached([aHead("RNCP1", "CQP Tourier", { nextCodes: ["RNCP2"] }), aHead("RNCP2", "Boulanger")]),
    ).toMatchObject({ RNCP2: { to: "no-cqp" } });
  });

  it("to none of several when two CQP were merged into it", () => {
    const heads = [
      aHead("RNCP1", "CQP Tourier", { nextCodes: ["RNCP3"] }),
      aHead("RNCP2", "CQPM Technicien d'usinage", { nextCodes: ["RNCP3"] }),
      aHead("RNCP3", "CQP Tourier-usineur"),
    ];

    expect(attached(heads)).toMatchObject({ RNCP3: { to: "several", ids: ["tourier", "usinage"] } });
  });

  it("to a certification not known when it says it is a CQP and nothing ties it", () => {
    expect(attached([aHead("RNCP1", "CQP Inconnu"), aHead("RNCP2", "Tourier")])).toEqual({
      RNCP1: { to: "unknown" },
      RNCP2: { to: "no-cqp" },
    });
  });

  it("somewhere even when links turn in a circle", () => {
    const heads = [
      aHead("RNCP1", "CQP A", { nextCodes: ["RNCP2"] }),
      aHead("RNCP2", "CQP B", { nextCodes: ["RNCP1"] }),
    ];

    expect(attached(heads)).toEqual({ RNCP1: { to: "unknown" }, RNCP2: { to: "unknown" } });
  });
});

import { describe, expect, it } from "vitest";
import { momentText, readNumber, reasonOfCheck } from "./checks.ts";

describe("A number typed by an employer", () => {
  it.each([
    "CQPM-3248-2026-000001",
    " cqpm-3248-2026-000001 ",
    "CQPM 3248 2026 000001",
    "CQPM–3248–2026–000001",
  ])("%s is read", (said) => {
    expect(readNumber(said)).toBe("CQPM-3248-2026-000001");
  });

  it.each(["", "3248-2026-000001", "CQPM-3248-2026-1", "CQPM-3248-2026-000001'; --"])(
    "%s is none",
    (said) => {
      expect(readNumber(said)).toBeUndefined();
    },
  );
});

describe("A check shown to an employer", () => {
  it("says what it looked at, and how it came out when it is not good", () => {
    expect(reasonOfCheck({ name: "not-revoked", outcome: "valid" }, "fr")).toMatchObject({
      tone: "ok",
      says: "Le certificat n’a pas été retiré",
    });
    expect(
      reasonOfCheck({ name: "not-revoked", outcome: "invalid", why: "bit-set", leadsTo: "revoked" }, "fr"),
    ).toMatchObject({
      tone: "no",
      says: "Le certificat a été retiré",
      source: "La liste des retraits le marque comme retiré.",
    });
    const unseen = { name: "status-list", outcome: "could-not-be-checked", why: "list-not-at-hand" } as const;
    expect(reasonOfCheck(unseen, "fr")).toMatchObject({
      tone: "unknown",
      says: "La liste des retraits est signée et à jour\u00a0: non contrôlé",
      source: "La liste des retraits n’était pas disponible.",
    });
  });

  it("gives its time in Paris", () => {
    expect(momentText(new Date("2026-11-24T09:05:00Z"), "fr")).toBe(
      "24\u00a0novembre\u00a02026 à 10\u00a0h\u00a005",
    );
    expect(momentText(new Date("2026-07-01T22:30:00Z"), "en")).toBe("2 July 2026 at 00:30");
  });
});

import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { certificatesOfAwards } from "../../src/certificate/index.ts";
import { certifiers, type DemonstrationMeans, seedDemonstration } from "../../src/demonstration/index.ts";
import { awardsOf, loadSession } from "../../src/jury/index.ts";
import { day } from "../../src/kernel/index.ts";
import { readTexts } from "../../src/rulebook/index.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { fixedWorld } from "../support/world.ts";

const root = new URL("../../", import.meta.url).pathname;

describe("The demonstration's walk, from reference framework to certificate", () => {
  let database: TestDatabase;
  let means: DemonstrationMeans;
  beforeAll(async () => {
    database = await testDatabase();
    means = {
      world: fixedWorld(day("2026-11-24")),
      texts: readTexts(root),
      masterKey: new Uint8Array(32),
      publicUrl: "http://localhost:3000",
      root,
    };
    await seedDemonstration(database.db, means);
  });
  afterAll(() => database.drop());

  const session = async (reference: string) => {
    const file = await loadSession(database.db, means.texts, reference);
    if (!file) throw new Error(reference);
    return file;
  };

  it("decides twelve metallurgy files: eight in full, two in part, none for one, one deferred", async () => {
    const {
      candidates,
      session: { state },
    } = await session("MET-2026-03");
    const outcomes = candidates.map(({ deliberation }) => deliberation?.outcome);

    expect(state).toBe("awarded");
    expect(outcomes).toEqual([...Array(8).fill("full"), "partial", "partial", "none", "deferred"]);
  });

  it("lets several routes lead to the same jury", async () => {
    const { candidates } = await session("MET-2026-03");

    expect(new Set(candidates.map(({ candidacy }) => candidacy.route)).size).toBeGreaterThanOrEqual(6);
  });

  it("issues a certificate and its block attestations to each full award, attestations alone to a partial one", async () => {
    const { candidates } = await session("MET-2026-03");
    const awards = await awardsOf(
      database.db,
      candidates.map(({ candidacy }) => candidacy.id),
    );
    const issued = await certificatesOfAwards(
      database.db,
      awards.map(({ id }) => id),
    );

    expect(issued.filter(({ variant }) => variant === "certificate")).toHaveLength(8);
    expect(issued.filter(({ variant }) => variant === "block")).toHaveLength(8 * 2 + 1);
  });

  it("numbers certificates without a gap", async () => {
    const { candidates } = await session("MET-2026-03");
    const awards = await awardsOf(
      database.db,
      candidates.map(({ candidacy }) => candidacy.id),
    );
    const numbers = (
      await certificatesOfAwards(
        database.db,
        awards.map(({ id }) => id),
      )
    ).flatMap(({ number, variant }) => (variant === "certificate" ? [number] : []));

    expect(numbers).toEqual(
      Array.from({ length: 8 }, (_, i) => `CQPM-3248-2026-${String(i + 1).padStart(6, "0")}`),
    );
  });

  it("awards the CQP Tourier from a mean of ten, and not at 9.4", async () => {
    const { candidates } = await session("BOU-2026-01");

    expect(candidates.map(({ deliberation }) => [deliberation?.outcome, deliberation?.mean])).toEqual([
      ["full", 13.9],
      ["full", 10],
      ["partial", 9.4],
    ]);
  });

  it("claims RS6117 for who entered while it ran, and no registration for who entered after", async () => {
    const { candidates } = await session("BOU-2026-01");
    const awards = await awardsOf(
      database.db,
      candidates.map(({ candidacy }) => candidacy.id),
    );
    const codes = candidates.map(
      ({ candidacy }) =>
        (awards.find((one) => one.candidacyId === candidacy.id)?.registration as { code: string } | undefined)
          ?.code,
    );

    expect(codes.slice(0, 2)).toEqual(["RS6117", undefined]);
  });

  it("leaves the food retail award to the commission", async () => {
    expect((await session("ALI-2026-02")).session.state).toBe("minutes-signed");
  });

  it("is played once: a second start finds it", async () => {
    expect(await seedDemonstration(database.db, means)).toBe(false);
    expect(certifiers.metallurgy.idcc).toBe("3248");
  });
});

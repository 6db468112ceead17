import { describe, expect, it } from "vitest";
import { aSheet, someSheetFacts } from "../../tests/support/sheets.ts";
import { setInWorker } from "./press.ts";

const numbered = (rank: number) => {
  const { says: _, ...work } = aSheet({}, someSheetFacts({ number: `CQPM-3248-2026-${100_000 + rank}` }));
  return work;
};
const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString("utf8");

describe("Sheets set in worker threads", () => {
  it("come back each to who asked for it, more at once than there are workers", async () => {
    const ranks = Array.from({ length: 12 }, (_, rank) => rank);
    const made = await Promise.all(ranks.map((rank) => setInWorker(numbered(rank))));

    for (const rank of ranks)
      expect(text(made[rank]?.pdf ?? new Uint8Array())).toContain(`2026-${100_000 + rank}`);
  });

  it("are the same for the same words", async () => {
    const [first, again] = await Promise.all([setInWorker(numbered(1)), setInWorker(numbered(1))]);

    expect(Buffer.from(first.pdf).equals(Buffer.from(again.pdf))).toBe(true);
  });

  it("leave the others to be set when one cannot be", async () => {
    const { says: _, ...tooFine } = aSheet({}, someSheetFacts({ qrText: "A".repeat(2_000) }));
    const [refused, set] = await Promise.allSettled([setInWorker(tooFine), setInWorker(numbered(2))]);

    expect(refused).toMatchObject({
      status: "rejected",
      reason: { message: expect.stringContaining("QR code") },
    });
    expect(set.status).toBe("fulfilled");
  });

  it("leave this thread free to serve", async () => {
    let turns = 0;
    let over = false;
    const count = (): void => {
      turns += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await Promise.all(Array.from({ length: 6 }, (_, rank) => setInWorker(numbered(rank))));
    over = true;

    // Set in this thread, six sheets would leave it a turn between each.
    expect(turns).toBeGreaterThan(100);
  });
});

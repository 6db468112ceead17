import { describe, expect, it } from "vitest";
import { aSealIdentity, aSheet } from "../../tests/support/sheets.ts";
import { aTimeStampAuthority, type Misdeed } from "../../tests/support/time-stamps.ts";
import { checkSeal } from "../verification/pdf/check-seal.ts";
import { readPdf } from "../verification/pdf/read-pdf.ts";
import { prepareSeal } from "./seal.ts";
import { sealedSheet } from "./sealed-sheet.ts";
import { timeStampsFrom } from "./time-stamp.ts";

const stampedAt = new Date("2026-03-26T10:00:07Z");

const sealedBy = async (url: string) =>
  sealedSheet(aSheet(), prepareSeal(await aSealIdentity("P-256"), timeStampsFrom(url)));

const sealOf = async (pdf: Uint8Array) => {
  const read = readPdf(pdf);
  if (!read.ok || !read.seals[0]) throw new Error("no seal is found");
  return checkSeal(read.seals[0]);
};

describe("A seal dated by a time-stamp authority", () => {
  it("is whole, and carries the instant the authority gave", async () => {
    const authority = await aTimeStampAuthority(stampedAt);
    const pdf = await sealedBy(authority.url);
    await authority.close();

    expect(await sealOf(pdf)).toMatchObject({ intact: true, timeStamp: { intact: true, at: stampedAt } });
  });

  it.each<[Misdeed, RegExp]>([
    ["refuses", /refuses \(status 2\)/],
    ["stamps-something-else", /stamps something else, or badly/],
    ["answers-another-question", /answers another question/],
    ["is-broken", /cannot be read/],
  ])("is not made when the authority %s", async (misdeed, reason) => {
    const authority = await aTimeStampAuthority(stampedAt, misdeed);

    await expect(sealedBy(authority.url)).rejects.toThrow(reason);
    await authority.close();
  });

  it("is not made, undated, when the authority does not answer", async () => {
    const authority = await aTimeStampAuthority(stampedAt);
    await authority.close();

    await expect(sealedBy(authority.url)).rejects.toThrow(/time-stamp service 127.0.0.1:\d+ does not answer/);
  });
});

import { describe, expect, it } from "vitest";
import { textSaying } from "../../tests/support/text.ts";
import { day } from "../kernel/index.ts";
import { maySendMinutes, type SendingFacts } from "./send-minutes.ts";

const heldOn = day("2026-06-30");
const stated = textSaying({ "minutes.sent": { to: "groupe technique paritaire" } }, heldOn);
const noted = (on: string, facts: Partial<SendingFacts> = {}, rules = stated) =>
  maySendMinutes({ state: "awarded", heldOn, today: day("2026-07-10"), ...facts }, day(on), rules);
const codes = (...asked: Parameters<typeof noted>) => noted(...asked).findings.map(({ code }) => code);

describe("The sending of minutes", () => {
  it("is noted once they are signed, to whom the text names, with its article", () => {
    expect(noted("2026-07-03")).toMatchObject({
      outcome: "granted",
      findings: [{ code: "sending-stated", facts: { to: "groupe technique paritaire" } }],
    });
  });

  it("is refused before they are signed, before the jury and for a day to come, with every reason", () => {
    expect(codes("2026-06-29", { state: "closed" })).toEqual([
      "sending-stated",
      "minutes-signed-first",
      "sent-before-jury",
    ]);
    expect(codes("2026-07-11")).toEqual(["sending-stated", "sent-tomorrow"]);
  });

  it("is undetermined where the text sends them nowhere", () => {
    expect(noted("2026-07-03", {}, textSaying({}, heldOn))).toMatchObject({
      outcome: "undetermined",
      findings: [{ code: "sending-not-stated" }],
    });
  });
});

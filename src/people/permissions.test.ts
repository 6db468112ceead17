import { describe, expect, it } from "vitest";
import type { Grant } from "./account.ts";
import { type Act, type Actor, certifiersWhere, may, own } from "./permissions.ts";

const anActor = (grants: readonly Partial<Grant>[], appointments: readonly string[] = []): Actor => ({
  account: { id: "a", email: "a@example.org", name: "A" },
  grants: grants.map((grant) => ({ certifierId: "metallurgie", role: "secretariat", ...grant })),
  appointments,
});
const act = (name: Act["name"], facts: Partial<Act> = {}): Act => ({
  name,
  certifierId: "metallurgie",
  ...facts,
});
const codes = (actor: Actor, asked: Act): string[] => may(actor, asked).findings.map(({ code }) => code);

describe("The secretariat", () => {
  it("plans, enrols, composes and awards for its own certifier", () => {
    const actor = anActor([{ role: "secretariat" }]);

    for (const name of [
      "plan-session",
      "enrol",
      "compose-jury",
      "award",
      "issue-certificates",
      "send-holders",
    ] as const) {
      expect(may(actor, act(name)).outcome).toBe("granted");
    }
  });

  it("has no role at another certifier", () => {
    expect(codes(anActor([{ role: "secretariat" }]), act("award", { certifierId: "boulangerie" }))).toEqual([
      "no-role-here",
    ]);
  });

  it("notes no mark: that is the assessors'", () => {
    expect(codes(anActor([{ role: "secretariat" }]), act("note-mark"))).toEqual(["role-does-not-allow"]);
  });
});

describe("The president", () => {
  const president = anActor([{ role: "president" }]);

  it("sees all, signs and confirms, and prepares nothing", () => {
    for (const name of [
      "see-session",
      "see-candidate",
      "see-history",
      "award",
      "issue-certificates",
    ] as const)
      expect(may(president, act(name)).outcome).toBe("granted");
    for (const name of ["plan-session", "enrol", "compose-jury", "change-certificate"] as const)
      expect(codes(president, act(name))).toEqual(["role-does-not-allow"]);
  });

  it("alone confirms the change of a certificate that the secretariat asked for", () => {
    const confirm = act("confirm-certificate-change");

    expect(may(president, confirm).outcome).toBe("granted");
    expect(codes(anActor([{ role: "secretariat" }]), confirm)).toEqual(["role-does-not-allow"]);
  });
});

describe("A reader", () => {
  it("sees what the president sees, and changes nothing", () => {
    const reader = anActor([{ role: "reader" }]);

    for (const name of ["see-session", "see-candidate", "see-keys", "see-letters", "see-roles"] as const)
      expect(may(reader, act(name)).outcome).toBe("granted");
    for (const name of ["enrol", "award", "keep-keys", "withdraw-role", "send-holders"] as const)
      expect(codes(reader, act(name))).toEqual(["role-does-not-allow"]);
  });
});

describe("A territorial organiser", () => {
  const organiser = anActor([{ role: "organiser", organisationId: "chamber" }]);

  it("plans for its own organisation, and runs the sessions that this one organises", () => {
    expect(may(organiser, act("plan-session", { organisationId: "chamber" })).outcome).toBe("granted");
    for (const name of ["see-session", "see-candidate", "compose-jury", "enrol"] as const) {
      expect(may(organiser, act(name, { organiserId: "chamber" })).outcome).toBe("granted");
      expect(codes(organiser, act(name, { organiserId: "other" }))).toEqual(["other-organiser"]);
      expect(codes(organiser, act(name))).toEqual(["other-organiser"]);
    }
  });
});

describe("A regulator and a platform operator", () => {
  it("see no person", () => {
    for (const role of ["regulator", "operator", "employer"] as const)
      for (const name of ["see-session", "see-candidate", "see-certificate", "see-letters"] as const)
        expect(codes(anActor([{ role }]), act(name))).toEqual(["role-does-not-allow"]);
  });
});

describe("A list", () => {
  const actor = anActor(
    [
      { role: "organiser", organisationId: "chamber" },
      { role: "juror", certifierId: "boulangerie" },
      { role: "candidate", certifierId: "sport" },
    ],
    ["session-1"],
  );

  it("is open to who has anything of their own in it", () => {
    expect(certifiersWhere(actor, "see-sessions")).toEqual(["metallurgie", "boulangerie"]);
    expect(certifiersWhere(actor, "see-own-data")).toEqual([]);
  });

  it("is not open to who reaches nothing", () => {
    expect(codes(anActor([{ role: "organiser" }]), act("see-sessions", { organiserId: own }))).toEqual([
      "other-organiser",
    ]);
    expect(codes(anActor([{ role: "juror" }]), act("see-sessions", { sessionId: own }))).toEqual([
      "not-appointed",
    ]);
  });
});

describe("A centre", () => {
  const centre = anActor([{ role: "centre-manager", organisationId: "here" }]);

  it("enrols for itself and sees its own candidates", () => {
    expect(may(centre, act("enrol", { organisationId: "here" })).outcome).toBe("granted");
    expect(may(centre, act("see-candidate", { organisationId: "here" })).outcome).toBe("granted");
  });

  it("does neither for another centre, nor when no centre is named", () => {
    expect(codes(centre, act("enrol", { organisationId: "there" }))).toEqual(["other-organisation"]);
    expect(codes(centre, act("see-candidate"))).toEqual(["other-organisation"]);
  });

  it("without an organisation of its own may do nothing for none", () => {
    expect(codes(anActor([{ role: "centre-manager" }]), act("enrol"))).toEqual(["other-organisation"]);
  });
});

describe("A juror", () => {
  const juror = anActor([{ role: "juror" }], ["session-1"]);

  it("deliberates and signs in the session they are appointed to", () => {
    for (const name of ["see-session", "sign-attendance", "deliberate"] as const) {
      expect(may(juror, act(name, { sessionId: "session-1" })).outcome).toBe("granted");
    }
  });

  it("sees no other session, and never composes or awards", () => {
    expect(codes(juror, act("see-session", { sessionId: "session-2" }))).toEqual(["not-appointed"]);
    expect(codes(juror, act("award", { sessionId: "session-1" }))).toEqual(["role-does-not-allow"]);
  });
});

describe("A candidate", () => {
  const candidate = anActor([{ role: "candidate", personId: "me" }]);

  it("sees their own file and certificate, and nobody else's", () => {
    expect(may(candidate, act("see-candidate", { personId: "me" })).outcome).toBe("granted");
    expect(may(candidate, act("see-certificate", { personId: "me" })).outcome).toBe("granted");
    expect(codes(candidate, act("see-candidate", { personId: "other" }))).toEqual(["other-person"]);
  });
});

describe("Someone with two roles", () => {
  it("may do what either allows, and hears of both when neither does", () => {
    const both = anActor([
      { role: "centre-manager", organisationId: "here" },
      { role: "assessor", organisationId: "here" },
    ]);

    expect(may(both, act("note-mark", { organisationId: "here" })).outcome).toBe("granted");
    expect(may(both, act("award")).findings).toMatchObject([
      { code: "role-does-not-allow", facts: { role: "centre-manager" } },
      { code: "role-does-not-allow", facts: { role: "assessor" } },
    ]);
  });
});

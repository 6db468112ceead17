import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "../../tests/support/database.ts";
import { setWorld } from "../../tests/support/world.ts";
import { addCentre, centresOf } from "../centre/index.ts";
import {
  acceptInvitation,
  accountOfSession,
  type Inviting,
  invitationState,
  invitationsOf,
  invite,
  readInvitation,
  revokeInvitation,
  saveAccount,
  saveCertifier,
} from "./index.ts";

let database: TestDatabase;
const start = "2026-11-23T09:00:00Z";
const world = setWorld(start);
let inviter: string;
let centre: string;
const office: Inviting = {
  certifierId: "metallurgie",
  roles: ["secretariat", "centre-manager", "assessor", "juror"],
};
const manager = (): Inviting => ({
  certifierId: "metallurgie",
  organisationId: centre,
  roles: ["centre-manager", "assessor"],
});

beforeAll(async () => {
  database = await testDatabase();
  for (const id of ["metallurgie", "boulangerie"])
    await saveCertifier(database.db, {
      id,
      idcc: id === "metallurgie" ? "3248" : "0843",
      name: id,
      shortName: id,
      place: "Paris",
      signatory: { name: "A. Signataire", capacity: "Présidente" },
      demonstration: true,
    });
  inviter = await saveAccount(database.db, world, { email: "office@example.org", name: "Le Secrétariat" });
  await addCentre(database.db, world, "metallurgie", {
    name: "Centre de l'Estuaire",
    siret: "90000000100017",
    place: "Saint-Nazaire",
  });
  centre = (await centresOf(database.db, "metallurgie"))[0]?.id ?? "";
});
beforeEach(() => world.set(start));
afterAll(() => database.drop());

const invited = async (
  email: string,
  role: "secretariat" | "centre-manager" | "assessor" | "juror" = "juror",
  by: Inviting = office,
) => {
  const answer = await invite(database.db, world, by, {
    email,
    role,
    organisationId: role === "centre-manager" || role === "assessor" ? centre : undefined,
    invitedBy: inviter,
  });
  if (!answer.ok) throw new Error(answer.code);
  return answer;
};
const accept = (token: string, name = "Nadia Belkacem") =>
  acceptInvitation(database.db, world, token, { name, device: {} });
const stateOf = async (email: string) => {
  const [last] = (await invitationsOf(database.db, "metallurgie")).filter((one) => one.email === email);
  return last && invitationState(last, world.now());
};

describe("An invitation", () => {
  it("opens an account under the name its holder gives, with the role offered and no other", async () => {
    const { token } = await invited("Nadia@Example.org", "centre-manager");

    const session = await accept(token);

    expect(await accountOfSession(database.db, world, session ?? "")).toMatchObject({
      account: { email: "nadia@example.org", name: "Nadia Belkacem" },
      grants: [{ certifierId: "metallurgie", role: "centre-manager", organisationId: centre }],
    });
    expect(await stateOf("nadia@example.org")).toBe("accepted");
  });

  it("adds its role to an account already known, which keeps its name", async () => {
    await saveAccount(database.db, world, { email: "known@example.org", name: "Déjà Connue" });
    const { token } = await invited("known@example.org");
    expect((await readInvitation(database.db, world, token))?.isNew).toBe(false);

    const session = await accept(token, "Autre Nom");

    expect((await accountOfSession(database.db, world, session ?? ""))?.account.name).toBe("Déjà Connue");
  });

  it("is taken up once, by one hand", async () => {
    const { token } = await invited("once@example.org");

    const sessions = await Promise.all([1, 2, 3].map(() => accept(token)));

    expect(sessions.filter(Boolean)).toHaveLength(1);
    expect(await accept(token)).toBeUndefined();
  });

  it("holds fourteen days", async () => {
    const { token } = await invited("late@example.org");

    world.set("2026-12-07T08:59:59Z");
    expect((await readInvitation(database.db, world, token))?.state).toBe("waiting");
    world.set("2026-12-07T09:00:00Z");
    expect((await readInvitation(database.db, world, token))?.state).toBe("expired");
    expect(await accept(token)).toBeUndefined();
  });

  it("is replaced by the next one to the same address for the same role", async () => {
    const first = await invited("again@example.org");
    const second = await invited("again@example.org");

    expect(await accept(first.token)).toBeUndefined();
    expect(await accept(second.token)).toBeDefined();
  });

  it("is kept as a hash alone", async () => {
    const { token } = await invited("hashed@example.org");
    const { rows } = await database.pool.query("select * from invitation");

    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("An invitation is refused", () => {
  const refusal = async (asked: Parameters<typeof invite>[3], by: Inviting = office) => {
    const answer = await invite(database.db, world, by, asked);
    return answer.ok ? "sent" : answer.code;
  };

  it("for a role that the inviter does not offer", async () => {
    expect(
      await refusal({ email: "a@example.org", role: "secretariat", invitedBy: inviter }, manager()),
    ).toBe("role-not-offered");
  });

  it("for a role of a centre that no centre is named for, and a manager's own centre is theirs alone", async () => {
    expect(await refusal({ email: "a@example.org", role: "centre-manager", invitedBy: inviter })).toBe(
      "organisation-needed",
    );
    const { invitation } = await invited("colleague@example.org", "assessor", manager());
    expect(invitation.organisationId).toBe(centre);
  });

  it("beyond fifty in an hour by one person, and not an hour later", async () => {
    const busy = await saveAccount(database.db, world, { email: "busy@example.org", name: "Pressée" });
    const ask = (i: number) => refusal({ email: `many${i}@example.org`, role: "juror", invitedBy: busy });
    for (let i = 0; i < 50; i++) expect(await ask(i)).toBe("sent");

    expect(await ask(50)).toBe("too-many-invitations");
    world.set("2026-11-23T10:00:00Z");
    expect(await ask(50)).toBe("sent");
  });

  it("to someone who holds the role already", async () => {
    const { token } = await invited("holds@example.org");
    await accept(token);

    expect(await refusal({ email: "HOLDS@example.org", role: "juror", invitedBy: inviter })).toBe(
      "role-held-already",
    );
  });
});

describe("An invitation that waits", () => {
  it("is taken back by its certifier or its centre, and by no other", async () => {
    const { token, invitation } = await invited("back@example.org", "centre-manager");
    const takeBack = (by: Inviting) => revokeInvitation(database.db, world, by, invitation.id);

    expect(await takeBack({ ...office, certifierId: "boulangerie" })).toBe(false);
    expect(await takeBack({ ...manager(), organisationId: inviter })).toBe(false);
    expect(await takeBack(manager())).toBe(true);
    expect(await takeBack(office)).toBe(false);
    expect(await accept(token)).toBeUndefined();
    expect(await stateOf("back@example.org")).toBe("revoked");
  });

  it("is taken back no more once it was accepted", async () => {
    const { token, invitation } = await invited("done@example.org");
    await accept(token);

    expect(await revokeInvitation(database.db, world, office, invitation.id)).toBe(false);
  });
});

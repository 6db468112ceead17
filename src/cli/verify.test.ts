import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aCredential, anIssuer, bytesOf, holding, signed, statusList } from "../../tests/support/proofs.ts";
import { folderOf } from "../../tests/support/register.ts";
import { fixedWorld } from "../../tests/support/world.ts";
import { day } from "../kernel/index.ts";
import type { CommandContext } from "./context.ts";
import { run } from "./verify.ts";

const issuer = anIssuer();
const { trust } = holding([issuer]);
const document = signed(aCredential(issuer), issuer);

/** The files of a stranger, who has no database. */
const verifying = async (
  files: Readonly<Record<string, unknown>>,
  ...args: readonly string[]
): Promise<{ readonly code: number; readonly out: string; readonly err: string }> => {
  const folder = folderOf(
    Object.fromEntries(
      Object.entries({ "trust.json": trust, ...files }).map(([name, content]) => [
        name,
        typeof content === "string" ? content : bytesOf(content),
      ]),
    ),
  );
  const [out, err]: [string[], string[]] = [[], []];
  const nowhere = () => Promise.reject(new Error("no database here"));
  const context = {
    world: fixedWorld(day("2026-11-24")),
    database: nowhere,
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
  } as unknown as CommandContext;
  const paths = args.map((arg) => (/\.\w+$/.test(arg) ? join(folder, arg) : arg));
  const code = await run(["--trust", join(folder, "trust.json"), ...paths], context);
  return { code, out: out.join("\n").replaceAll(folder, ""), err: err.join("\n") };
};

describe("bin/opencqp verify, with a trust list and no database", () => {
  const files = {
    "good.json": document,
    "list.json": statusList(issuer),
    "revoking.json": statusList(issuer, [94_567]),
    "forged.json": { ...document, name: "Ingénieur" },
    "strange.json": { type: "Assertion" },
    "broken.json": "{",
    "empty.json": "",
  };

  it.each([
    [0, "valid", ["good.json", "--status", "list.json"]],
    [1, "revoked", ["good.json", "--status", "revoking.json"]],
    [1, "forged", ["forged.json", "--status", "list.json"]],
    [1, "forged, among others", ["good.json", "broken.json", "forged.json"]],
    [2, "not parseable", ["broken.json"]],
    [2, "empty", ["empty.json"]],
    [2, "of another family, with one of unknown status", ["good.json", "strange.json"]],
    [2, "not there", ["nowhere.json"]],
    [2, "a list that is not there", ["good.json", "--status", "nowhere.json"]],
    [2, "nothing", []],
    [3, "of unknown status", ["good.json", "--offline"]],
  ] as const)("ends with %i for what is %s", async (code, _, args) => {
    expect((await verifying(files, ...args)).code).toBe(code);
  });

  it("ends with 3 when nobody is trusted", async () => {
    const nobody = { ...files, "trust.json": { ...trust, issuers: [] } };
    expect((await verifying(nobody, "good.json", "--status", "list.json")).code).toBe(3);
  });

  it("says in words what was found and what to do next", async () => {
    const { out } = await verifying(files, "forged.json", "--status", "list.json");

    expect(out).toContain("Ce document a été modifié, ou n'a pas été signé par ce certificateur.");
    expect(out).toContain(
      "La signature ne correspond pas au contenu. Le contenu ne correspond pas à la signature.",
    );
    expect(out).toContain("Demandez au titulaire le fichier d'origine.");
    expect(out).not.toMatch(/signature-differs|bad-signature/);
  });

  it("prints an array of verdicts and checks for machines", async () => {
    const { out } = await verifying(files, "good.json", "forged.json", "--status", "list.json", "--json");

    expect(JSON.parse(out)).toMatchObject([
      {
        file: "/good.json",
        verdict: "valid",
        checks: expect.arrayContaining([{ name: "not-revoked", outcome: "valid" }]),
      },
      { file: "/forged.json", verdict: "bad-signature" },
    ]);
  });

  it("answers of a past day by the list of that day", async () => {
    const lists = {
      ...files,
      "old.json": statusList(issuer, [], {
        validFrom: "2026-11-20T00:00:00Z",
        validUntil: "2026-11-27T00:00:00Z",
      }),
      "new.json": statusList(issuer, [94_567], { validFrom: "2026-11-23T00:00:00Z" }),
    };
    const on = (day: string, ...status: string[]) =>
      verifying(lists, "good.json", "--on", day, ...status.flatMap((name) => ["--status", name]));

    expect((await on("2026-11-21", "old.json", "new.json")).code).toBe(0);
    expect((await on("2026-11-24", "old.json", "new.json")).code).toBe(1);
    expect((await on("2026-11-21", "new.json")).code).toBe(3);
    expect((await on("2026-11-21", "new.json")).out).toContain("sans que la liste dise depuis quand");
    expect((await on("2026-11-21", "list.json")).code).toBe(0);
    expect((await on("2026-11-19", "list.json")).out).toContain("n'est pas encore valable à cette date");
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AuthenticatorApp,
  addressForApp,
  codeAt,
  newSecret,
  secretFrom,
  takeCode,
} from "./authenticator-code.ts";

/** The secret of RFC 6238, appendix B. */
const secret = secretFrom(Buffer.from("12345678901234567890"));
const at = (seconds: number): Date => new Date(seconds * 1000);
const now = at(1_800_000_015);
const anApp = (known: Partial<AuthenticatorApp> = {}): AuthenticatorApp => ({
  secret,
  lastStep: 0,
  wrongCodes: 0,
  wrongSince: undefined,
  ...known,
});
const wrong = "000000";

describe("The code of an app", () => {
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("is the one that RFC 6238 gives at %d seconds", (seconds, code) => {
    expect(codeAt(secret, at(seconds))).toBe(code);
  });

  it("is taken when clocks differ by one step, and no further", () => {
    for (const apart of [-30, 0, 30])
      expect(takeCode(anApp(), codeAt(secret, at(1_800_000_015 + apart)), now).refusal).toBeUndefined();
    for (const apart of [-60, 60])
      expect(takeCode(anApp(), codeAt(secret, at(1_800_000_015 + apart)), now).refusal).toBe("wrong-code");
  });

  it("may be typed with a space in its middle", () => {
    const code = codeAt(secret, now);

    expect(takeCode(anApp(), ` ${code.slice(0, 3)} ${code.slice(3)}`, now).refusal).toBeUndefined();
  });

  it("serves once, and closes those before it", () => {
    const { app } = takeCode(anApp(), codeAt(secret, now), now);

    expect(takeCode(app, codeAt(secret, now), now).refusal).toBe("code-used");
    expect(takeCode(app, codeAt(secret, at(1_799_999_985)), now).refusal).toBe("code-used");
    expect(takeCode(app, codeAt(secret, at(1_800_000_045)), now).refusal).toBeUndefined();
  });
});

describe("Wrong codes", () => {
  const tried = (times: number, when = now): AuthenticatorApp => {
    let app = anApp();
    for (let i = 0; i < times; i++) app = takeCode(app, wrong, when).app;
    return app;
  };

  it("close the door after five, even to the right one, for a quarter of an hour from the first", () => {
    expect(takeCode(tried(4), codeAt(secret, now), now).refusal).toBeUndefined();
    expect(takeCode(tried(5), codeAt(secret, now), now).refusal).toBe("too-many-tries");
    const almost = at(1_800_000_015 + 899);
    expect(takeCode(tried(5), codeAt(secret, almost), almost).refusal).toBe("too-many-tries");
    const after = at(1_800_000_015 + 900);
    expect(takeCode(tried(5), codeAt(secret, after), after).refusal).toBeUndefined();
  });

  it("are forgotten once a right one is typed", () => {
    const { app } = takeCode(tried(4), codeAt(secret, now), now);

    expect(app).toMatchObject({ wrongCodes: 0, wrongSince: undefined });
  });

  it("are whatever is not a present code: no text is taken, and none throws", () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        fc.pre(!/^\s*(\d\s*){6}$/.test(written));
        return takeCode(anApp(), written, now).refusal === "wrong-code";
      }),
    );
  });
});

it("A new secret has 160 bits, differs each time, and an app reads it with the address of its account", () => {
  const made = newSecret();

  expect(made).toMatch(/^[A-Z2-7]{32}$/);
  expect(newSecret()).not.toBe(made);
  const address = new URL(addressForApp(made, "claire@example.org"));
  expect(address.protocol).toBe("otpauth:");
  expect(address.searchParams.get("secret")).toBe(made);
  expect(decodeURIComponent(address.pathname)).toContain("claire@example.org");
});

import { Secret, TOTP } from "otpauth";

/** Seconds that one code lasts (RFC 6238); every app takes this, SHA-1 and six digits, and some take nothing else. */
export const stepSeconds = 30;
const minute = 60_000;
const mostWrong = 5;
/** Five wrong codes close the door for a quarter of an hour from the first. */
const closedFor = 15 * minute;

/** An authenticator app as it stands: its secret in base 32, the last step that served, and the wrong codes of late. */
export type AuthenticatorApp = {
  readonly secret: string;
  readonly lastStep: number;
  readonly wrongCodes: number;
  readonly wrongSince: Date | undefined;
};

export type CodeRefusal = "wrong-code" | "code-used" | "too-many-tries";

const totpOf = (secret: string, label = ""): TOTP =>
  new TOTP({ issuer: "OpenCQP", label, secret: Secret.fromBase32(secret), period: stepSeconds });

/** A new secret of 160 bits, in base 32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** A secret of these bytes, in base 32. */
export const secretFrom = (bytes: Uint8Array): string =>
  new Secret({ buffer: new Uint8Array(bytes).buffer }).base32;

/** What an app reads in the QR code that adds it. */
export const addressForApp = (secret: string, email: string): string => totpOf(secret, email).toString();

/** The code that an app shows at this instant. */
export const codeAt = (secret: string, at: Date): string =>
  totpOf(secret).generate({ timestamp: at.getTime() });

/**
 * Takes a code: of the present step, the one before or the one after, since clocks differ, and later than the last that
 * served. A wrong code is counted; one that served already is not.
 */
export const takeCode = (
  app: AuthenticatorApp,
  written: string,
  now: Date,
): { readonly app: AuthenticatorApp; readonly refusal?: CodeRefusal } => {
  const counting = app.wrongSince !== undefined && now.getTime() - app.wrongSince.getTime() < closedFor;
  if (counting && app.wrongCodes >= mostWrong) return { app, refusal: "too-many-tries" };
  const token = written.replace(/\s/g, "");
  const timestamp = now.getTime();
  const apart = /^\d{6}$/.test(token) ? totpOf(app.secret).validate({ token, timestamp, window: 1 }) : null;
  if (apart === null) {
    const wrong = counting
      ? { wrongCodes: app.wrongCodes + 1, wrongSince: app.wrongSince }
      : { wrongCodes: 1, wrongSince: now };
    return { app: { ...app, ...wrong }, refusal: "wrong-code" };
  }
  const step = Math.floor(timestamp / 1000 / stepSeconds) + apart;
  if (step <= app.lastStep) return { app, refusal: "code-used" };
  return { app: { ...app, lastStep: step, wrongCodes: 0, wrongSince: undefined } };
};

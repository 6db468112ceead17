import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { csrf } from "hono/csrf";
import { secureHeaders } from "hono/secure-headers";

const kB = 1024;
/** A form without a file. */
const formLimit = 256 * kB;
/** A form with a file of 10 MB at most, and its frame. */
const fileLimit = 10 * kB * kB + 64 * kB;

/** Headers of every answer: nothing inline, nothing from elsewhere, no frame around us. */
export const headers = (publicUrl: string): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      // The shapes of statuses are masks kept in the style sheet as data.
      imgSrc: ["'self'", "data:"],
      fontSrc: ["'self'"],
      scriptSrc: ["'self'"],
      connectSrc: ["'self'"],
      workerSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    strictTransportSecurity: publicUrl.startsWith("https:") ? "max-age=31536000; includeSubDomains" : false,
    xFrameOptions: "DENY",
    referrerPolicy: "same-origin",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });

/** A form is taken from our own pages only: those of the public address, or of the address asked. */
export const sameSite = (publicUrl: string): MiddlewareHandler => {
  const ours = new URL(publicUrl).origin;
  return csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin });
};

/** Bodies larger than any form of ours are refused before they are read. */
export const bodies = (
  onTooLarge: NonNullable<Parameters<typeof bodyLimit>[0]["onError"]>,
): MiddlewareHandler => {
  const form = bodyLimit({ maxSize: formLimit, onError: onTooLarge });
  const file = bodyLimit({ maxSize: fileLimit, onError: onTooLarge });
  return (c, next) =>
    c.req.header("content-type")?.startsWith("multipart/form-data") ? file(c, next) : form(c, next);
};

/** Public proofs may be read by any page of any site: a verifier in a browser needs them. */
export const openToAll: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set("Access-Control-Allow-Origin", "*");
  c.res.headers.set("Cross-Origin-Resource-Policy", "cross-origin");
};

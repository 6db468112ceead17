import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import { z } from "zod";

/** An identity provider that an installation trusts, as its settings name it. */
export type ProviderSettings = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** What the sign-in page calls it: "ProConnect". */
  readonly name: string;
  /** Levels asked for, of which one must be reached: acr_values. */
  readonly levels?: readonly string[] | undefined;
  /** True when the provider checks every address and does not say so of each (no email_verified). */
  readonly checksAddresses?: boolean | undefined;
};

/** What is kept between leaving for the provider and coming back. */
export type Leaving = { readonly state: string; readonly nonce: string; readonly verifier: string };

/** Who the provider says someone is. */
export type ProviderIdentity = {
  readonly issuer: string;
  readonly subject: string;
  /** Undefined when none is given, or none that was verified. */
  readonly verifiedEmail: string | undefined;
};

export type ProviderRefusal = "provider-refused" | "level-too-low";
export type Returned =
  | { readonly ok: true; readonly identity: ProviderIdentity }
  | {
      readonly ok: false;
      readonly code: ProviderRefusal;
      /** The protocol's own code, for who keeps the installation: "access_denied", "invalid_client". */
      readonly why: string;
    };

/** An organisation's own sign-in (OpenID Connect, authorization code with PKCE). */
export type IdentityProvider = {
  readonly name: string;
  /** Where to send the visitor. Throws when the provider does not answer. */
  readonly leave: (returnTo: string) => Promise<{ readonly to: URL; readonly kept: Leaving }>;
  /** Who came back at this address. Throws when the provider does not answer. */
  readonly comeBack: (address: URL, kept: Leaving) => Promise<Returned>;
};

/** Plain HTTP is spoken to this machine alone. */
const isLocal = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && (hostname === "localhost" || hostname === "127.0.0.1");

const discovered = (settings: ProviderSettings): Promise<Configuration> => {
  const issuer = new URL(settings.issuer);
  return discovery(issuer, settings.clientId, settings.clientSecret, undefined, {
    timeout: 10,
    // Signatures of tokens and of a signed userinfo are checked, TLS or not.
    execute: [enableNonRepudiationChecks, ...(isLocal(issuer) ? [allowInsecureRequests] : [])],
  });
};

const Claims = z.object({
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.literal(["true", "false"])]).optional(),
});

/** A provider, found by its discovery document at its first use; when it does not answer, it is asked anew the next time. */
export const identityProvider = (settings: ProviderSettings): IdentityProvider => {
  let found: Promise<Configuration> | undefined;
  const configuration = (): Promise<Configuration> => {
    found ??= discovered(settings).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    name: settings.name,
    leave: async (returnTo) => {
      const kept = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const to = buildAuthorizationUrl(await configuration(), {
        redirect_uri: returnTo,
        scope: "openid email",
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: await calculatePKCECodeChallenge(kept.verifier),
        code_challenge_method: "S256",
        ...(settings.levels ? { acr_values: settings.levels.join(" ") } : {}),
      });
      return { to, kept };
    },
    comeBack: async (address, kept) => returned(await configuration(), settings, address, kept),
  };
};

const returned = async (
  configuration: Configuration,
  { levels, checksAddresses }: ProviderSettings,
  address: URL,
  { state, nonce, verifier }: Leaving,
): Promise<Returned> => {
  try {
    const tokens = await authorizationCodeGrant(configuration, address, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) return { ok: false, code: "provider-refused", why: "no id_token" };
    const level = String(claims["acr"]);
    if (levels && !levels.includes(level)) return { ok: false, code: "level-too-low", why: level };
    const told = Claims.safeParse(await fetchUserInfo(configuration, tokens.access_token, claims.sub));
    const email = told.success ? told.data.email : undefined;
    const verified = checksAddresses || (told.success && String(told.data.email_verified) === "true");
    return {
      ok: true,
      identity: { issuer: claims.iss, subject: claims.sub, verifiedEmail: verified ? email : undefined },
    };
  } catch (error) {
    const why = protocolFault(error);
    if (why === undefined) throw error;
    return { ok: false, code: "provider-refused", why };
  }
};

/** The protocol's code when what the provider answered or signed is not good; undefined when it could not be reached. */
const protocolFault = (error: unknown): string | undefined => {
  const { error: told, code } = error as { readonly error?: unknown; readonly code?: unknown };
  if (typeof told === "string") return told;
  return typeof code === "string" && code.startsWith("OAUTH_") && code !== "OAUTH_TIMEOUT" ? code : undefined;
};

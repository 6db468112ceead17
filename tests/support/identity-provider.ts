import { generateKeyPairSync } from "node:crypto";
import { createServer, type Server } from "node:http";
import Provider from "oidc-provider";
import type { ProviderSettings } from "../../src/people/index.ts";

/** Someone whom the provider has recognised already: it lets them pass without a page of its own. */
export type Recognised = {
  readonly subject: string;
  readonly email?: string;
  readonly verified?: boolean;
  readonly level?: string;
};

/** An organisation's sign-in on this machine, which signs its userinfo as ProConnect does. */
export type TestProvider = {
  readonly settings: ProviderSettings;
  /** Who passes from now on; undefined: nobody, the sign-in is given up. */
  readonly recognise: (who: Recognised | undefined) => void;
  readonly close: () => Promise<void>;
};

/** Seconds. */
const minute = 60;

const listening = (): Promise<Server> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "localhost", () => resolve(server));
  });

export const testProvider = async (returnTo: string): Promise<TestProvider> => {
  const server = await listening();
  const issuer = `http://localhost:${(server.address() as { port: number }).port}`;
  const known = new Map<string, Recognised>();
  let present: Recognised | undefined;
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  const client = { client_id: "opencqp", client_secret: "a secret of the tests, and of nothing else" };
  const provider = new Provider(issuer, {
    clients: [{ ...client, redirect_uris: [returnTo], userinfo_signed_response_alg: "RS256" }],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), use: "sig", alg: "RS256", kid: "one" }] },
    cookies: { keys: ["cookies of the tests"] },
    acrValues: ["eidas1", "eidas2"],
    claims: { openid: ["sub"], email: ["email", "email_verified"], acr: null },
    features: { devInteractions: { enabled: false }, jwtUserinfo: { enabled: true } },
    ttl: {
      AccessToken: minute,
      AuthorizationCode: minute,
      Grant: minute,
      IdToken: minute,
      Interaction: minute,
      Session: minute,
    },
    interactions: { url: () => "/pass" },
    loadExistingGrant: async (ctx: {
      oidc: { session: { accountId: string }; client: { clientId: string } };
    }) => {
      const grant = new provider.Grant({
        accountId: ctx.oidc.session.accountId,
        clientId: ctx.oidc.client.clientId,
      });
      grant.addOIDCScope("openid email");
      await grant.save();
      return grant;
    },
    findAccount: (_ctx: unknown, accountId: string) => {
      const { email, verified } = known.get(accountId) ?? {};
      return {
        accountId,
        claims: () => ({
          sub: accountId,
          email,
          ...(verified === undefined ? {} : { email_verified: verified }),
        }),
      };
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url !== "/pass") return answer(request, response);
    const result = present
      ? { login: { accountId: present.subject, acr: present.level, remember: false } }
      : { error: "access_denied", error_description: "given up" };
    void provider.interactionFinished(request, response, result);
  });
  return {
    settings: { issuer, clientId: client.client_id, clientSecret: client.client_secret, name: "ProEssai" },
    recognise: (who) => {
      present = who;
      if (who) known.set(who.subject, who);
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};

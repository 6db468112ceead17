import { type CertificateMeans, timeStampsFrom } from "../certificate/index.ts";
import type { CommandContext } from "./context.ts";

/** What issuing and verifying need of this installation's settings. */
export const certificateMeans = ({ world, settings, masterKey }: CommandContext): CertificateMeans => ({
  world,
  publicUrl: settings.publicUrl,
  masterKey: masterKey(),
  timeStamper: settings.timeStampUrl ? timeStampsFrom(settings.timeStampUrl) : undefined,
  timeStampAuthorities: settings.timeStampAuthorities,
});

import type { FC, PropsWithChildren } from "hono/jsx";
import type { Session } from "../../../jury/index.ts";
import { islandScript } from "../../islands.ts";
import type { Desk } from "../desk.tsx";
import { SessionPage } from "../session-frame.tsx";

type Props = {
  readonly desk: Desk;
  readonly session: Session;
  readonly title: string;
  readonly tab?: string | undefined;
  readonly lead?: string | undefined;
  readonly script: string | undefined;
};

/** Address of the script of such a page; undefined where none can be bundled. */
export const sittingScript = ({ means }: Desk): Promise<string | undefined> =>
  islandScript(means.root, "sitting");

/**
 * A page of the sitting. Where a script may run, what the others change (`data-now`, each part by its id) is shown as
 * it changes; elsewhere the page tells how things stood when it was asked for.
 */
export const SittingPage: FC<PropsWithChildren<Props>> = ({ desk, children, ...frame }) => (
  <SessionPage desk={desk} {...frame} step="deliberation">
    <div role="status">
      <p class="notice" data-status="now" id="sitting-late" hidden>
        {desk.t(
          "Sans réseau. Cette page dit où en était le jury la dernière fois ; elle se remettra à jour seule.",
          "No network. This page tells how the jury last stood; it will bring itself up to date.",
        )}
      </p>
    </div>
    {children}
  </SessionPage>
);

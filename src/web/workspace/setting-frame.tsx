import type { Child, FC, PropsWithChildren } from "hono/jsx";
import { links } from "../links.ts";
import { type Desk, WorkPage } from "./desk.tsx";

type Props = {
  readonly desk: Desk;
  readonly title: string;
  /** Its name among the settings. */
  readonly here: string;
  readonly lead?: Child | undefined;
};

/** The frame of a page that is reached from the settings. */
export const SettingPage: FC<PropsWithChildren<Props>> = ({ desk, title, here, lead, children }) => (
  <WorkPage
    desk={desk}
    title={title}
    crumbs={[{ label: desk.t("Réglages", "Settings"), path: links.settings }]}
    here={here}
  >
    <div class="title">
      <h1>{title}</h1>
      {lead ? <p>{lead}</p> : null}
    </div>
    <div class="flow">{children}</div>
  </WorkPage>
);

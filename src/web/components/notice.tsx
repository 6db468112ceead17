import type { FC, PropsWithChildren } from "hono/jsx";
import type { Tone } from "./status.tsx";

/** A message in the page's flow; `live` when it tells of what was just done. */
export const NoticeLine: FC<PropsWithChildren<{ status: Tone; live?: boolean }>> = ({
  status,
  live,
  children,
}) => (
  <p class="notice" data-status={status} role={live ? "status" : undefined}>
    <span>{children}</span>
  </p>
);

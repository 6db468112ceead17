import type { Child, FC, PropsWithChildren } from "hono/jsx";
import type { Tone } from "./status.tsx";

type VerdictProps = {
  readonly tone: Tone;
  /** One sentence that a person could read aloud. */
  readonly says: string;
  readonly more?: Child;
  /** False when the answer may still change: a dashed rule replaces the double one. */
  readonly settled?: boolean | undefined;
  /** The engraved rosette: only on a whole, settled proof. */
  readonly rosette?: boolean | undefined;
  /** Level of the verdict's heading: 1 when the page's title is the verdict. */
  readonly level?: 1 | 2 | undefined;
  readonly id?: string | undefined;
};

/** What was decided, then its facts, its reasons and what to do now, in the children. */
export const Verdict: FC<PropsWithChildren<VerdictProps>> = ({
  tone,
  says,
  more,
  settled = true,
  rosette,
  level = 2,
  id = "verdict",
  children,
}) => (
  <article
    class={rosette ? "verdict rosette" : "verdict"}
    data-status={tone}
    data-settled={settled ? undefined : "no"}
    aria-labelledby={id}
  >
    <div class="verdict-head">
      <div>
        {level === 1 ? <h1 id={id}>{says}</h1> : <h2 id={id}>{says}</h2>}
        {more ? <p>{more}</p> : null}
      </div>
    </div>
    {children}
  </article>
);

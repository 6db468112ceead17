import type { FC } from "hono/jsx";
import type { CandidateFile, Session, SessionFile } from "../../../jury/index.ts";
import { dayText } from "../../../language/index.ts";
import { type PreparationStage, preparationsOf, stageOf } from "../../../preparation/index.ts";
import { href } from "../../page.ts";
import type { Desk } from "../desk.tsx";
import { personName } from "../parts.tsx";
import { askedOf, preparationPath } from "./shown.ts";
import { stageText } from "./words.ts";

const waits = ["to-position", "to-plan", "to-start"] as const satisfies readonly PreparationStage[];

/** A candidate and what they wait for. */
export type Waiting = { readonly candidate: CandidateFile; readonly stage: (typeof waits)[number] };

/**
 * Who waits for a step before assessment. Once assessed, a candidate waits for none, unless the branch asks a
 * positioning that is not recorded; a VAE follows no training path.
 */
export const waitingIn = async (
  { db, texts }: Pick<Desk["means"], "db" | "texts">,
  file: SessionFile,
  candidates: readonly CandidateFile[],
): Promise<Waiting[]> => {
  const training = candidates.filter(({ candidacy }) => candidacy.route !== "vae");
  const held = await preparationsOf(
    db,
    training.map(({ candidacy }) => candidacy.id),
  );
  return training.flatMap((candidate) => {
    const preparation = held.get(candidate.candidacy.id) ?? {};
    const stage = waits.find((one) => one === stageOf(preparation));
    const asked =
      stage === "to-position" && askedOf({ texts }, file, candidate, preparation).outcome === "refused";
    return stage && (candidate.marks.length === 0 || asked) ? [{ candidate, stage }] : [];
  });
};

/** Candidates named for one step; the others are one step away. */
const mostNamed = 20;

/** The candidates of a coming session who wait for their positioning, their plan or the start, each a step away. */
export const ToPrepare: FC<{ desk: Desk; session: Session; waiting: readonly Waiting[] }> = ({
  desk,
  session,
  waiting,
}) => {
  const { t, at } = desk;
  if (waiting.length === 0) return null;
  return (
    <section class="flow">
      <h3>
        {t(
          `À préparer pour le jury du ${dayText(session.heldOn)}`,
          `To be prepared for the jury of ${dayText(session.heldOn, "en")}`,
        )}
      </h3>
      <ul class="ruled">
        {waits.map((stage) => {
          const people = waiting.filter((one) => one.stage === stage);
          if (people.length === 0) return null;
          const more = people.length - mostNamed;
          return (
            <li>
              <strong>
                {stageText(stage, desk)} ({people.length})
              </strong>
              <ul class="plain">
                {people.slice(0, mostNamed).map(({ candidate: { candidacy, person } }) => (
                  <li>
                    <a href={href(at, preparationPath(session, candidacy.id))}>
                      {personName(person)}
                      <span class="visually-hidden">{` : ${stageText(stage, desk)}`}</span>
                    </a>
                  </li>
                ))}
                {more > 0 ? <li>{t(`et ${more} autre(s)`, `and ${more} more`)}</li> : null}
              </ul>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

import type { FC } from "hono/jsx";
import { type Day, dayInParis } from "../../kernel/index.ts";
import { dayText, type Language } from "../../language/index.ts";
import { checkpoint, logKey, type WatchedBy, watchedBy } from "../../log/index.ts";
import { type LogKey, logPath, readCheckpoint, tileAt, toBase64 } from "../../log/pure/index.ts";
import { Facts, NoticeLine } from "../components/index.ts";
import { Page } from "../layout.tsx";
import { links } from "../links.ts";
import type { WebMeans } from "../means.ts";
import { href, type PageContext } from "../page.ts";
import { numberText } from "../typeset.ts";
import { logWords as say } from "./proof.words.ts";

/** The head of the log as it is signed today, and who watches it. */
type Head = {
  readonly note: string;
  /** Where the log's files are read. */
  readonly address: string;
  readonly size: number;
  readonly root: string;
  readonly on: Day;
  readonly key: LogKey;
  readonly watched: readonly WatchedBy[];
};

export const headOfLog = async ({ db, world, ...means }: WebMeans): Promise<Head> => {
  const [note, key, watched] = await Promise.all([checkpoint(db, means), logKey(db, means), watchedBy(db)]);
  const read = readCheckpoint(note, key);
  if (!read) throw new Error("the log's own checkpoint is not signed by its key");
  return {
    note,
    address: `${means.publicUrl}/log`,
    size: read.size,
    root: toBase64(read.root),
    on: world.today(),
    key,
    watched,
  };
};

/** The log in five sentences, its head, and how to check it without us. */
export const LogPage: FC<{ at: PageContext; head: Head }> = ({ at, head }) => {
  const { language } = at;
  return (
    <Page at={at} title={say.title[language]} here={say.crumb[language]}>
      <div class="title">
        <h1>{say.title[language]}</h1>
      </div>
      <div class="aside">
        <div class="flow">
          <ol class="how steps">
            {say.sentences.map((sentence) => (
              <li>
                <span>{sentence[language]}</span>
              </li>
            ))}
          </ol>
          <h2>{say.head[language]}</h2>
          <Facts
            facts={[
              { label: say.entries[language], value: numberText(head.size, language) },
              { label: say.day[language], value: dayText(head.on, language) },
              {
                label: say.root[language],
                value: <span class="number">{`${head.root.slice(0, 12)}…`}</span>,
              },
            ]}
          />
          <pre class="number sheet" tabindex={0}>
            {head.note}
          </pre>
          <h2>{say.check[language]}</h2>
          <p>{say.checkSays[language]}</p>
          <pre class="number sheet" tabindex={0}>
            {`bin/opencqp log check --url ${head.address} --trust trust.json --since checkpoint`}
          </pre>
        </div>
        <aside class="flow">
          <p>
            <a class="button quiet" href={href(at, links.verify)}>
              {say.verify[language]}
            </a>
          </p>
          <Witnesses watched={head.watched} language={language} />
          <ForMachines head={head} language={language} />
        </aside>
      </div>
    </Page>
  );
};

const Witnesses: FC<{ watched: readonly WatchedBy[]; language: Language }> = ({ watched, language }) =>
  watched.length === 0 ? (
    <NoticeLine status="warn">{say.noWitness[language]}</NoticeLine>
  ) : (
    <section class="flow" aria-labelledby="witnesses">
      <h2 id="witnesses">{say.witnesses[language]}</h2>
      <ul class="ruled tight">
        {watched.map(({ witness, last }) => (
          <li>
            <span class="number">{witness}</span>{" "}
            <small>
              {last
                ? `${numberText(last.size, language)} ${say.watched[language]} ${dayText(dayInParis(last.at), language)}`
                : say.notYet[language]}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );

const ForMachines: FC<{ head: Head; language: Language }> = ({ head: { size, key }, language }) => (
  <section class="sheet flow" aria-labelledby="machines">
    <h2 id="machines">{say.forMachines[language]}</h2>
    <ul class="ruled tight">
      <li>
        <a href="/log/checkpoint">{say.checkpoint[language]}</a>
      </li>
      {size > 0 ? (
        <li>
          <a href={`/log/${logPath({ kind: "tile", tile: tileAt(0, 0, size) })}`}>{say.tiles[language]}</a>
        </li>
      ) : null}
      <li>
        <a href="/emetteurs/trust.json">{say.trust[language]}</a>
      </li>
    </ul>
    <Facts
      stacked
      facts={[
        { label: say.name[language], value: <span class="number">{key.name}</span> },
        { label: say.key[language], value: <span class="number">{toBase64(key.publicKey)}</span> },
      ]}
    />
    <p class="small">{say.formats[language]}</p>
  </section>
);

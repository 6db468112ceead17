import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { GridSheet, SentAnswer } from "../../workspace/grid-sheet.ts";

export type Mark = GridSheet["candidates"][number]["standing"][number]["mark"];

export type Grounds = NonNullable<GridSheet["candidates"][number]["standing"][number]["grounds"]>;

/** What an assessor typed for one item of one candidate, until the site has it. */
export type Draft = {
  /** Whose it is and where: account, session, candidate, item. */
  readonly key: string;
  /** Account and session. */
  readonly sheet: string;
  /** Identifier of the mark, for good; another each time it is changed. */
  readonly id: string;
  readonly candidacyId: string;
  readonly item: string;
  /** As typed; a mark that cannot be read yet is kept, and not sent. */
  readonly written: string;
  readonly mark?: Mark | undefined;
  readonly grounds?: Grounds | undefined;
  readonly method: string;
  readonly capacity: string;
  /** The mark that stood when this one was typed. */
  readonly basis?: string | undefined;
  /** What the site answered, when it did not take it. */
  readonly met?: Pick<SentAnswer, "becomes" | "standing" | "says"> | undefined;
};

export type KeptSheet = { readonly key: string; readonly sheet: GridSheet; readonly receivedAt: Date };

type Kept = DBSchema & {
  sheets: { key: string; value: KeptSheet };
  drafts: { key: string; value: Draft; indexes: { sheet: string } };
};

/** What this device keeps. Nothing is acknowledged before it is on its disk. */
export type Store = {
  readonly sheet: (key: string) => Promise<KeptSheet | undefined>;
  readonly keepSheet: (kept: KeptSheet) => Promise<void>;
  readonly drafts: (sheet: string) => Promise<Draft[]>;
  readonly keepDraft: (draft: Draft) => Promise<void>;
  /** Changes the draft that stands under a key, or forgets it when `change` answers nothing. */
  readonly changeDraft: (key: string, change: (draft: Draft) => Draft | undefined) => Promise<void>;
};

export const openStore = async (): Promise<Store> => {
  const base: IDBPDatabase<Kept> = await openDB<Kept>("opencqp-grids", 1, {
    upgrade: (db) => {
      db.createObjectStore("sheets", { keyPath: "key" });
      db.createObjectStore("drafts", { keyPath: "key" }).createIndex("sheet", "sheet");
    },
  });
  const durable = { durability: "strict" } as const;
  return {
    sheet: (key) => base.get("sheets", key),
    keepSheet: async (kept) => void (await base.put("sheets", kept)),
    drafts: (sheet) => base.getAllFromIndex("drafts", "sheet", sheet),
    keepDraft: async (draft) => {
      const writing = base.transaction("drafts", "readwrite", durable);
      await Promise.all([writing.store.put(draft), writing.done]);
    },
    changeDraft: async (key, change) => {
      const writing = base.transaction("drafts", "readwrite", durable);
      const held = await writing.store.get(key);
      if (held) {
        const changed = change(held);
        await (changed ? writing.store.put(changed) : writing.store.delete(key));
      }
      await writing.done;
    },
  };
};

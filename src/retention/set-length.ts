import { recordChange } from "../audit/index.ts";
import { type Db, inTransaction } from "../storage/index.ts";
import type { RetentionMeans } from "./apply-retention.ts";
import { readRetention } from "./read-retention.ts";
import { saveSetting, settingsOf } from "./retention.postgres.ts";
import { type RetentionSetting, retentionOn, type SettingRefusal, settingRefusals } from "./rule.ts";

/** Sets how long a certifier keeps a matter, from a day on. Returns every reason for refusing, none when it is set. */
export const setLength = (
  db: Db,
  { world, root }: RetentionMeans,
  certifierId: string,
  setting: RetentionSetting,
): Promise<readonly SettingRefusal[]> =>
  inTransaction(db, async (tx) => {
    const rules = readRetention(root);
    const refusals = settingRefusals(rules, setting, world.today());
    if (refusals.length > 0) return refusals;
    const before = retentionOn(rules, await settingsOf(tx, certifierId), setting.from).find(
      ({ matter }) => matter === setting.matter,
    );
    await saveSetting(tx, { id: world.newId(), certifierId, at: world.now() }, setting);
    await recordChange(tx, world, {
      certifierId,
      act: "retention-length-set",
      object: certifierId,
      why: setting.why,
      before: { matter: setting.matter, months: before?.months },
      after: { matter: setting.matter, months: setting.months, from: setting.from },
    });
    return [];
  });

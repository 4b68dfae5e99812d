// Reference data of an installation: lists and the heads of rule sets, as published. Written by setup, read by everyone.
import type { Changing } from '#db/changing.ts'
import { ruleSet } from '#db/schema/recognition.ts'
import { codeList } from '#db/schema/setting.ts'
import type { RuleSet } from '#domain/standards/rule-set.ts'

type Entry = {
  list: 'street' | 'zone' | 'industry'
  code: string
  nameZh: string
  nameEn: string
  aliases: string[]
  source: string
}

/** Adds what is not there yet; what the bureau has changed since stays as it is. */
export async function addListEntries(tx: Changing, entries: readonly Entry[]): Promise<void> {
  for (const [position, entry] of entries.entries()) {
    await tx.db
      .insert(codeList)
      .values({ ...entry, id: tx.id(), district: tx.district, position })
      .onConflictDoNothing()
  }
}

export async function addRuleSets(tx: Changing, sets: readonly RuleSet[]): Promise<void> {
  for (const { kinds, validity, ...head } of sets) {
    await tx.db
      .insert(ruleSet)
      .values({ ...head, kinds: [...kinds], validity, district: tx.district })
      .onConflictDoNothing()
  }
}

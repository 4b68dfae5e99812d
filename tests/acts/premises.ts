// Firms and carriers that the tests of carriers and stays begin with.
import { addCarrier } from '#acts/add-carrier.server.ts'
import { searchKeyOf } from '#acts/search-key.server.ts'
import { changing } from '#db/changing.ts'
import { addFact } from '#db/queries/facts.ts'
import { firm } from '#db/schema/firm.ts'
import type { Day } from '#domain/day.ts'
import { nameKey } from '#domain/name-key.ts'
import { district, type TestHouse } from '#tests/house.ts'

/** A firm in the register, of the district since its first day. */
export const aFirm = (
  house: TestHouse,
  name: string,
  given: { code?: string; deregisteredOn?: Day } = {},
): Promise<string> =>
  house.store.change(async (db) => {
    const { now } = house.clockwork
    const tx = changing(db, { now, by: 'account-王敏', district })
    const id = tx.id()
    const code = given.code ?? null
    await db.insert(firm).values({
      id,
      district,
      name,
      nameKey: nameKey(name),
      code,
      codeStanding: code ? 'sound' : 'missing',
      deregisteredOn: given.deregisteredOn ?? null,
      searchKey: searchKeyOf([name], code),
      pinyinKey: name,
      createdAt: now,
      updatedAt: now,
      version: 1,
    })
    const always = { fromOn: null, toOn: null, presumed: true, arrival: 'unknown' as const }
    await addFact(tx, 'residence', id, { ...always, firm: id, departure: null, place: null })
    return id
  })

/** An incubator of 1,000 ㎡ open since 2020-01-01, unless said otherwise. */
export const aCarrier = (house: TestHouse, values: Record<string, unknown> = {}): Promise<string> =>
  house.carryOut(addCarrier, {
    name: '苏青路演示孵化器',
    type: 'incubator',
    from: '2020-01-01',
    area: '1,000',
    ...values,
  })

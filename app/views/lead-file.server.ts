// One lead, and what its forms start from.
import { z } from 'zod'
import { carrierNames, openCarriers } from '#db/queries/carrier-names.ts'
import { codeListsOf } from '#db/queries/code-lists.ts'
import { firmByCode, firmSeen, firmsByNameKey } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { leadSeen } from '#db/queries/pipelines.ts'
import { unitsOf } from '#db/queries/units.ts'
import { leadFormValues } from '#forms/lead-values.ts'
import { found } from '#server/refusal.ts'
import { freeRoomsOn } from '#views/free-rooms.server.ts'
import { itemCourse, itemHead } from '#views/pipeline-item.server.ts'
import { view } from '#views/view.server.ts'

const leadQuery = z.object({ lead: z.string().max(64) })

export const leadFile = view({
  name: 'lead-file',
  may: 'read pipelines',
  query: leadQuery,
  async load(looking) {
    const { tx, viewer, on, query } = looking
    const row = found(await leadSeen(tx, viewer, query.lead))
    const officers = await officersOf(tx, viewer)
    const firm = row.firm === null ? null : await firmSeen(tx, viewer, on, row.firm)
    const { nameKey: _, ...lead } = row
    return {
      ...(await itemCourse(looking, 'lead', row)),
      lead: {
        ...lead,
        officerName: officers.find(({ id }) => id === row.officer)?.name ?? null,
        carrierName: (await carrierNames(tx, viewer, row.carrier ? [row.carrier] : [])).get(row.carrier ?? '') ?? null,
        firm: firm && { id: firm.id, name: firm.name },
      },
      officers,
    }
  },
})

const choicesOf = async ({ tx, viewer, on }: Parameters<typeof leadFile.load>[0]) => ({
  officers: await officersOf(tx, viewer),
  carriers: await openCarriers(tx, viewer, on),
})

export const newLead = view({
  name: 'new-lead',
  may: 'edit pipelines',
  query: z.object({ xinchuang: z.literal('1').nullable().catch(null), lead: z.string().catch('') }),
  async load(looking) {
    const { today, query, viewer } = looking
    const choices = await choicesOf(looking)
    const own = choices.officers.some(({ id }) => id === viewer.account) ? viewer.account : ''
    return { today, ...choices, values: { xinchuang: query.xinchuang ? 'on' : '', officer: own, openedOn: today } }
  },
})

export const editLeadView = view({
  name: 'edit-lead',
  may: 'edit pipelines',
  query: leadQuery,
  async load(looking) {
    const row = found(await leadSeen(looking.tx, looking.viewer, looking.query.lead))
    return { head: itemHead('lead', row), values: leadFormValues(row), ...(await choicesOf(looking)) }
  },
})

/** The firm and the stay a lead is to become: nothing is typed twice, and a firm already in the register is named. */
export const settleLeadView = view({
  name: 'settle-lead',
  may: 'edit pipelines',
  query: leadQuery.extend({ carrier: z.string().max(64).catch('') }),
  async load(looking) {
    const { tx, viewer, today, query } = looking
    const row = found(await leadSeen(tx, viewer, query.lead))
    const open = await openCarriers(tx, viewer, today)
    // A lead for the park is offered the park's carriers first.
    const carriers = row.xinchuang ? [...open].sort((a, b) => Number(b.xinchuang) - Number(a.xinchuang)) : open
    const carrier = [query.carrier, row.carrier].find((id) => carriers.some((one) => one.id === id)) ?? ''
    const known =
      row.firm !== null
        ? await firmSeen(tx, viewer, today, row.firm)
        : row.code !== null
          ? await firmByCode(tx, viewer, row.code)
          : ((await firmsByNameKey(tx, viewer, row.nameKey))[0] ?? null)
    const values = leadFormValues(row)
    return {
      today,
      head: itemHead('lead', row),
      firm: known && { id: known.id, name: known.name, code: known.code },
      carriers,
      carrier,
      rooms: carrier === '' ? [] : await freeRoomsOn(tx, viewer, carrier, await unitsOf(tx, viewer, carrier), today),
      lists: await codeListsOf(tx, viewer),
      values: {
        name: known?.name ?? row.name,
        code: known?.code ?? row.code ?? '',
        kind: 'physical',
        area: values.area ?? '',
        from: today,
      },
    }
  },
})

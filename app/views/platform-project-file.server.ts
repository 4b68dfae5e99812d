// One innovation platform under way, and what its forms start from.
import { z } from 'zod'
import type { Reading } from '#db/changing.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { officersOf } from '#db/queries/officers.ts'
import { platformProjectSeen } from '#db/queries/pipelines.ts'
import { platformByFact, platformsPage } from '#db/queries/platforms.ts'
import type { Day } from '#domain/day.ts'
import type { Viewer } from '#domain/permission.ts'
import { platformProjectFormValues } from '#forms/platform-project-values.ts'
import { found } from '#server/refusal.ts'
import { itemCourse, itemHead } from '#views/pipeline-item.server.ts'
import { view } from '#views/view.server.ts'

const projectQuery = z.object({ project: z.string().max(64) })

async function platformNamed(tx: Reading, viewer: Viewer, fact: string | null) {
  const known = fact === null ? null : await platformByFact(tx, viewer, fact)
  return known && { id: known.platform.fact, name: known.platform.name, level: known.platform.level }
}

const firmNamedSo = async (tx: Reading, viewer: Viewer, on: Day, id: string | null) => {
  const firm = id === null ? null : await firmSeen(tx, viewer, on, id)
  return firm && { id: firm.id, name: firm.name, code: firm.code }
}

export const platformProjectFile = view({
  name: 'platform-project-file',
  may: 'read pipelines',
  query: projectQuery,
  async load(looking) {
    const { tx, viewer, on, query } = looking
    const row = found(await platformProjectSeen(tx, viewer, query.project))
    const officers = await officersOf(tx, viewer)
    const { nameKey: _, ...project } = row
    return {
      ...(await itemCourse(looking, 'platform', row)),
      project: {
        ...project,
        officerName: officers.find(({ id }) => id === row.officer)?.name ?? null,
        host: await firmNamedSo(tx, viewer, on, row.hostFirm),
        upgrades: await platformNamed(tx, viewer, row.upgrades),
        platform: await platformNamed(tx, viewer, row.platform),
      },
      officers,
    }
  },
})

/** Platforms in force on the day that may still rise. */
const mostPlatforms = 1_000
async function platformsToRaise(tx: Reading, viewer: Viewer, on: Day) {
  const all = await platformsPage(
    tx,
    viewer,
    on,
    { q: '', types: null, levels: ['provincial', 'municipal', 'district'], inForce: true },
    { sort: 'name', descending: false, size: mostPlatforms, offset: 0 },
  )
  return all.map(({ platform }) => ({ id: platform.fact, name: platform.name, level: platform.level }))
}

export const newPlatformProject = view({
  name: 'new-platform-project',
  may: 'edit pipelines',
  query: z.object({ upgrades: z.string().max(64).catch('') }),
  async load({ tx, viewer, today, query }) {
    const officers = await officersOf(tx, viewer)
    const own = officers.some(({ id }) => id === viewer.account) ? viewer.account : ''
    const raised = query.upgrades === '' ? null : await platformByFact(tx, viewer, query.upgrades)
    const values = { officer: own, openedOn: today }
    return {
      today,
      officers,
      platforms: await platformsToRaise(tx, viewer, today),
      host: raised?.host ?? null,
      values: raised
        ? {
            ...values,
            name: raised.platform.name,
            type: raised.platform.type,
            upgrades: raised.platform.fact,
            host: raised.platform.hostFirm ?? raised.platform.hostName ?? '',
            field: raised.platform.field ?? '',
          }
        : values,
    }
  },
})

export const editPlatformProjectView = view({
  name: 'edit-platform-project',
  may: 'edit pipelines',
  query: projectQuery,
  async load({ tx, viewer, on, today, query }) {
    const row = found(await platformProjectSeen(tx, viewer, query.project))
    return {
      head: itemHead('platform', row),
      values: platformProjectFormValues(row),
      host: await firmNamedSo(tx, viewer, on, row.hostFirm),
      officers: await officersOf(tx, viewer),
      platforms: await platformsToRaise(tx, viewer, today),
    }
  },
})

/** The platform it is to become. */
export const passPlatformProjectView = view({
  name: 'pass-platform-project',
  may: 'edit pipelines',
  query: projectQuery,
  async load({ tx, viewer, today, query }) {
    const row = found(await platformProjectSeen(tx, viewer, query.project))
    return {
      today,
      head: itemHead('platform', row),
      level: row.level,
      upgrades: await platformNamed(tx, viewer, row.upgrades),
      values: { name: row.name, from: today },
    }
  },
})

// What must hold of a platform under way; and the platform that it became taken back.
import type { z } from 'zod'
import { refuseNoOfficer } from '#acts/case-rules.server.ts'
import { refuseItemNamed } from '#acts/pipeline-rules.server.ts'
import { hostMeant } from '#acts/platform-rules.server.ts'
import type { Changing, Reading } from '#db/changing.ts'
import { correctFact, withdrawFact } from '#db/queries/facts.ts'
import { officersOf } from '#db/queries/officers.ts'
import type { PlatformProjectRow } from '#db/queries/pipelines.ts'
import { type PlatformRow, platformByFact } from '#db/queries/platforms.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { isHigherLevel, type PlatformLevel } from '#domain/platform.ts'
import type { addPlatformProjectForm } from '#forms/platform-project.ts'
import { found, refuseIf } from '#server/refusal.ts'

type Written = Omit<z.output<typeof addPlatformProjectForm>, 'openedOn'>

/** A project's own values as they will be kept; an upgrade leads from a platform in force to a higher level. */
export async function platformProjectValues(
  tx: Changing,
  viewer: Viewer,
  written: Written,
  kept: PlatformProjectRow | null,
) {
  const { host, ...values } = written
  const name = displayName(written.name)
  const key = nameKey(name)
  await refuseItemNamed(tx, viewer, 'platform', key, kept?.id ?? null)
  refuseNoOfficer(await officersOf(tx, viewer), written.officer, kept?.officer)
  if (values.upgrades !== null) await platformToRaise(tx, viewer, values.upgrades, values.level)
  return { ...values, ...(await hostMeant(tx, viewer, host)), name, nameKey: key }
}

/** The platform of an upgrade, which must not have ended and stands lower. */
export async function platformToRaise(
  tx: Reading,
  viewer: Viewer,
  fact: string,
  level: PlatformLevel,
): Promise<PlatformRow> {
  const { platform } = found(await platformByFact(tx, viewer, fact))
  refuseIf(platform.toOn !== null, 'platform.ended', {}, 'upgrades')
  refuseIf(!isHigherLevel(level, platform.level), 'platform-project.not-higher', {}, 'level')
  return platform
}

/** The platform that a project became is withdrawn; the one it raised counts on as before. Answers what the project loses. */
export async function unmakePlatform(
  tx: Changing,
  viewer: Viewer,
  row: Pick<PlatformProjectRow, 'platform' | 'upgrades'>,
): Promise<{ platform: null }> {
  const made = row.platform === null ? null : await platformByFact(tx, viewer, row.platform)
  if (made) await withdrawFact(tx, 'platform', made.platform.hostFirm, made.platform)
  const raised = row.upgrades === null ? null : await platformByFact(tx, viewer, row.upgrades)
  if (made && raised && raised.platform.toOn === made.platform.fromOn)
    await correctFact(tx, 'platform', raised.platform.hostFirm, raised.platform, { toOn: null }, null)
  return { platform: null }
}

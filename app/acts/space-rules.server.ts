// What must hold of space under way, whether it is entered or edited.
import type { z } from 'zod'
import { refuseNoOfficer } from '#acts/case-rules.server.ts'
import { refuseItemNamed } from '#acts/pipeline-rules.server.ts'
import type { Changing } from '#db/changing.ts'
import { officersOf } from '#db/queries/officers.ts'
import type { SpaceRow } from '#db/queries/pipelines.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import type { addSpaceForm } from '#forms/space-project.ts'

type Written = Omit<z.output<typeof addSpaceForm>, 'openedOn'>

/** A project's own values as they will be kept. */
export async function spaceValues(tx: Changing, viewer: Viewer, written: Written, kept: SpaceRow | null) {
  const { area, ...values } = written
  const name = displayName(written.name)
  const key = nameKey(name)
  await refuseItemNamed(tx, viewer, 'space', key, kept?.id ?? null)
  refuseNoOfficer(await officersOf(tx, viewer), written.officer, kept?.officer)
  return { ...values, name, nameKey: key, areaCent: area }
}

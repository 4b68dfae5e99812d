// A service that has been neither delivered nor dropped, as the officer saw it.
import type { Changing } from '#db/changing.ts'
import { type SupportRow, supportById } from '#db/queries/supports.ts'
import type { Viewer } from '#domain/permission.ts'
import { found, refuseIf } from '#server/refusal.ts'
import { refuseStale } from '#server/stale.ts'

export async function openSupport(
  tx: Changing,
  viewer: Viewer,
  input: { support: string; version: number },
): Promise<SupportRow> {
  const { support } = found(await supportById(tx, viewer, input.support))
  refuseIf(support.deliveredOn !== null || support.droppedOn !== null, 'support.closed')
  refuseStale(input.version, support.version, () => ({}))
  return support
}

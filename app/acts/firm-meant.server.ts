// Which firm a form of a stay means: by its id, full code or full name; or a team, which has only a name.
import { pinyinKeyOf, searchKeyOf } from '#acts/search-key.server.ts'
import type { Changing, Reading } from '#db/changing.ts'
import { addFirm } from '#db/queries/firms.ts'
import { firmsMeant, type StayingFirm, stayingFirmById, teamsNamed } from '#db/queries/stays.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import type { Viewer } from '#domain/permission.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'

/** All that the text may mean; by id an operator finds only firms of the own carriers. */
export function meantBy(tx: Reading, viewer: Viewer, written: string): Promise<StayingFirm[]> {
  const code = written.normalize('NFKC').toUpperCase()
  return firmsMeant(tx, viewer, { id: written, code, nameKey: nameKey(written) })
}

export async function firmMeant(tx: Reading, viewer: Viewer, written: string): Promise<StayingFirm> {
  const firms = await meantBy(tx, viewer, written)
  const firm = firms.find((one) => one.id === written) ?? firms[0] ?? refuse('stay.firm-unknown', {}, 'firm')
  refuseIf(firms.length > 1 && firm.id !== written, 'stay.firm-several', {}, 'firm')
  return firm
}

/** 团队: the one of that name in the own carriers, else a new one, of which nothing but its name is known. */
export async function teamMeant(tx: Changing, viewer: Viewer, written: string): Promise<StayingFirm> {
  const name = displayName(written)
  const key = nameKey(name)
  const meant = await meantBy(tx, viewer, written)
  const chosen = meant.find((one) => one.id === written && one.team)
  if (chosen) return chosen
  const registered = meant.find((one) => !one.team)
  if (registered) refuse('team.is-firm', { name: registered.name }, 'firm')
  const [team] = await teamsNamed(tx, viewer, key)
  if (team) return team
  const id = await addFirm(tx, {
    name,
    nameKey: key,
    pinyinKey: pinyinKeyOf(name),
    searchKey: searchKeyOf([name], null),
    codeStanding: 'missing',
    team: true,
  })
  return found(await stayingFirmById(tx, viewer, id))
}

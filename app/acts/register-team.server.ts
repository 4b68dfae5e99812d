import { act } from '#acts/act.server.ts'
import { keptCode, refuseNamesake, refuseOutOfTime } from '#acts/firm-rules.server.ts'
import { pinyinKeyOf, searchKeyOf } from '#acts/search-key.server.ts'
import { addFact, correctFact } from '#db/queries/facts.ts'
import { changeFirm, firmByCode, firmSeen } from '#db/queries/firms.ts'
import { stayByFact, staysOfTeam } from '#db/queries/stays.ts'
import { displayName, nameKey } from '#domain/name-key.ts'
import { may } from '#domain/permission.ts'
import { presumedResidence } from '#domain/residence.ts'
import { registerTeamForm } from '#forms/stay.ts'
import { found, refuseIf } from '#server/refusal.ts'

/**
 * 团队注册为企业: the team's stays go on as the firm's. A code that is in the register already leads to that firm, which takes
 * them over; entered by an operator, a new firm waits for an officer's look.
 */
export const registerTeam = act({
  name: 'register-team',
  may: 'keep stays',
  form: registerTeamForm,
  once: true,
  async do({ tx, viewer, input, today, about }) {
    const { stay } = found(await stayByFact(tx, viewer, input.stay))
    const team = found(await firmSeen(tx, viewer, stay.fromOn, stay.firm))
    about('firm', team.id)
    refuseIf(!team.team, 'team.registered', { name: team.name })
    const { code, codeStanding, codeReason } = keptCode({ ...input, codeMeant: null })
    refuseOutOfTime(input.registeredOn, { today, registeredOn: null }, 'registeredOn')
    const known = code === null ? null : await firmByCode(tx, viewer, code)
    if (known) {
      for (const row of await staysOfTeam(tx, viewer, team.id))
        await correctFact(tx, 'stay', row.carrier, row, { firm: known.id }, row.why)
      return stay.fact
    }
    const name = displayName(input.name)
    await refuseNamesake(tx, viewer, { name, code }, team.id)
    const { registeredOn } = input
    const keys = {
      nameKey: nameKey(name),
      pinyinKey: pinyinKeyOf(name),
      searchKey: searchKeyOf([name, team.name], code),
    }
    const awaitsCheck = !may(viewer.roles, 'edit firms')
    const registered = { registeredOn, registeredPrecision: 'day' as const, awaitsCheck }
    await changeFirm(tx, team, { name, ...keys, code, codeStanding, codeReason, team: false, ...registered })
    await addFact(tx, 'firmName', team.id, { firm: team.id, name, nameKey: keys.nameKey, fromOn: null, toOn: null })
    // An operator claims no residence: the officer's check states it, and nothing counts the firm before.
    if (awaitsCheck) return stay.fact
    const { from: fromOn, presumed } = presumedResidence(registeredOn)
    const arrival = { firm: team.id, fromOn, toOn: null, presumed, arrival: 'registered' as const }
    await addFact(tx, 'residence', team.id, { ...arrival, departure: null, place: null })
    return stay.fact
  },
})

import { describe, expect, test } from 'vitest'
import {
  abilities,
  administratorRoles,
  compatibleRoles,
  linkOffices,
  may,
  roles,
  rolesThatMay,
  seesWholeDistrict,
} from '#domain/permission.ts'

describe('who may do what', () => {
  test('every ability has someone, and nobody has all', () => {
    for (const ability of abilities) expect(rolesThatMay(ability).length).toBeGreaterThan(0)
    for (const role of roles) expect(abilities.every((ability) => may([role], ability))).toBe(false)
  })

  test('a leader reads and changes nothing but the own account', () => {
    const held = abilities.filter((ability) => may(['leader'], ability))
    expect(held.filter((ability) => !/^(read|export)/.test(ability))).toEqual(['manage own account'])
  })

  test('only the security administrator gives roles, only the auditor reads the journal', () => {
    expect(rolesThatMay('give roles')).toEqual(['security-admin'])
    expect(rolesThatMay('read journal')).toEqual(['auditor'])
    expect(may([], 'read figures')).toBe(false)
  })

  test('no administrator does business work', () => {
    for (const role of administratorRoles) expect(may([role], 'edit firms') || may([role], 'read firms')).toBe(false)
  })
})

describe('三权分立', () => {
  test('two administrator roles are never one person’s', () => {
    for (const one of administratorRoles)
      for (const other of administratorRoles) expect(compatibleRoles([one, other])).toBe(false)
  })

  test('nor an administrator’s and a business role; officer and leader go together', () => {
    expect(compatibleRoles(['system-admin', 'officer'])).toBe(false)
    expect(compatibleRoles(['auditor'])).toBe(true)
    expect(compatibleRoles(['officer', 'leader'])).toBe(true)
    expect(compatibleRoles([])).toBe(true)
  })
})

describe('one-time links', () => {
  test('no administrator alone sets another’s password: the two other offices take part', () => {
    for (const role of administratorRoles) {
      const { issues, confirms } = linkOffices([role])
      expect(new Set([role, issues, confirms])).toEqual(new Set(administratorRoles))
      expect([may([issues], 'issue links'), confirms && may([confirms], 'confirm links')]).toEqual([true, true])
    }
  })

  test('everybody else’s is the system administrator’s to issue', () => {
    for (const held of [[], ['officer'], ['operator', 'leader']] as const)
      expect(linkOffices(held)).toEqual({ issues: 'system-admin', confirms: null })
  })
})

test('an operator sees the own carriers, an officer the district', () => {
  const viewer = { account: 'a', name: '李静', district: '210105', carriers: ['suqing'] }
  expect(seesWholeDistrict({ ...viewer, roles: ['operator'] })).toBe(false)
  expect(seesWholeDistrict({ ...viewer, roles: ['officer'] })).toBe(true)
})

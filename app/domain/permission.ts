// Who may do what (三权分立: system, security and audit administrator are never one person).
// 依据: GB/T 22239-2019 8.1.4.2 访问控制; roles as the bureau works.

/** An officer with the right to set rules (规则维护) holds 'rule-officer' beside 'officer'. */
export const roles = [
  'officer',
  'rule-officer',
  'operator',
  'leader',
  'system-admin',
  'security-admin',
  'auditor',
] as const
export type Role = (typeof roles)[number]

/** The three administrator roles; one person holds at most one. */
export const administratorRoles = ['system-admin', 'security-admin', 'auditor'] as const satisfies readonly Role[]

/** Everything a person can be allowed to do, as plain phrases. Each act and view names one. */
const allowed = {
  'read figures': ['officer', 'leader', 'operator'],
  'read plans': ['officer', 'leader'],
  'read firms': ['officer', 'leader', 'operator'],
  'read all firms': ['officer', 'leader'],
  'read carriers': ['officer', 'leader', 'operator'],
  'read platforms': ['officer', 'leader'],
  'read imports': ['officer'],
  'export lists': ['officer', 'leader', 'operator'],
  'reveal contacts': ['officer', 'operator'],
  'edit firms': ['officer'],
  'recognise firm': ['officer'],
  'move firms': ['officer'],
  'import rosters': ['officer'],
  'edit carriers': ['officer'],
  'edit units': ['officer', 'operator'],
  'keep stays': ['officer', 'operator'],
  'decide placements': ['officer'],
  'enter firms': ['operator'],
  'check firms': ['officer'],
  'confirm months': ['operator', 'officer'],
  'accept months': ['officer'],
  'read pipelines': ['officer', 'leader'],
  'edit pipelines': ['officer'],
  'edit platforms': ['officer'],
  'edit plans': ['officer'],
  'read cases': ['officer', 'leader'],
  'edit cases': ['officer'],
  'read metrics': ['officer', 'leader'],
  'edit metrics': ['officer'],
  'read rules': ['officer', 'rule-officer', 'leader'],
  'edit rules': ['rule-officer'],
  'read support': ['officer', 'leader'],
  'give support': ['officer'],
  'read own tasks': ['officer', 'operator'],
  'keep tasks': ['officer'],
  'manage accounts': ['system-admin'],
  'give roles': ['security-admin'],
  'issue links': ['system-admin', 'security-admin'],
  'confirm links': ['security-admin', 'auditor'],
  'read accounts': ['system-admin', 'security-admin', 'auditor'],
  'read journal': ['auditor'],
  'manage own account': roles,
} as const satisfies Record<string, readonly Role[]>

export type Ability = keyof typeof allowed

export const abilities = Object.keys(allowed) as Ability[]

/** The roles that carry an ability. */
export const rolesThatMay = (ability: Ability): readonly Role[] => allowed[ability]

export const may = (held: readonly Role[], ability: Ability): boolean =>
  held.some((role) => (allowed[ability] as readonly Role[]).includes(role))

/** Whether these roles can be held by one person: at most one administrator role, and an administrator does no business work. */
export function compatibleRoles(held: readonly Role[]): boolean {
  const administrators = held.filter((role) => (administratorRoles as readonly Role[]).includes(role))
  return administrators.length <= 1 && (administrators.length === 0 || held.length === 1)
}

export type AdministratorRole = (typeof administratorRoles)[number]
type LinkOffices = { issues: AdministratorRole; confirms: AdministratorRole | null }

/**
 * Whoever sets an administrator's password can act as them. So that no administrator takes over another's office, a one-time link
 * for an administrator is issued by one of the two other offices and works once the other has confirmed it.
 * 依据: GB/T 22239-2019 8.1.4.2 访问控制 d) 授予管理用户所需的最小权限, 实现管理用户的权限分离.
 */
const linksOfAdministrators = {
  'system-admin': { issues: 'security-admin', confirms: 'auditor' },
  'security-admin': { issues: 'system-admin', confirms: 'auditor' },
  auditor: { issues: 'system-admin', confirms: 'security-admin' },
} as const satisfies Record<AdministratorRole, LinkOffices>

/** Which office issues a one-time link for a person with these roles, and which must confirm it. */
export function linkOffices(held: readonly Role[]): LinkOffices {
  const administrator = administratorRoles.find((role) => held.includes(role))
  return administrator ? linksOfAdministrators[administrator] : { issues: 'system-admin', confirms: null }
}

/** Who looks or acts: the roles held and, for an operator, the carriers they run. */
export type Viewer = {
  account: string
  name: string
  district: string
  roles: readonly Role[]
  /** Carriers an operator runs; ignored for roles that see the whole district. */
  carriers: readonly string[]
  /** The session looked from; absent on the command line. */
  session?: string
}

/** Operators see only what belongs to their own carriers. */
export const seesWholeDistrict = (viewer: Viewer): boolean => may(viewer.roles, 'read all firms')

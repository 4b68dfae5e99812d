// Who can sign in to the demo: invented people, one for each role, with a password that everybody may know.
import type { Role } from '#domain/permission.ts'

export const demoPassword = 'Ladder-2024-demo'

export const demoPeople = [
  { signInName: 'officer', name: '王敏', role: 'officer' },
  { signInName: 'operator', name: '赵运', role: 'operator' },
  { signInName: 'leader', name: '李正', role: 'leader' },
  { signInName: 'sysadmin', name: '孙系', role: 'system-admin' },
  { signInName: 'secadmin', name: '周安', role: 'security-admin' },
  { signInName: 'auditor', name: '吴审', role: 'auditor' },
] as const satisfies readonly { signInName: string; name: string; role: Role }[]

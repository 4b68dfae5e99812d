// The side navigation by work, cut to what the person may do.
import type { Ability } from '#domain/permission.ts'
import type { NavGroup } from '#ui/side-nav.tsx'
import type { Words } from '#words/words.tsx'

type Entry = { to: string; label: string; may: Ability; bar?: boolean }

export function navigationFor(abilities: readonly Ability[], { frame }: Words): NavGroup[] {
  const { nav } = frame
  /** An operator's thumb has the rooms and the month; the list of carriers is for those who keep many. */
  const runsCarriers = abilities.includes('enter firms')
  const groups: { key: string; label: string; entries: Entry[] }[] = [
    {
      key: 'look',
      label: nav.overview,
      entries: [
        { to: '/today', label: nav.today, may: 'read own tasks', bar: true },
        { to: '/', label: nav.overview, may: 'read plans', bar: true },
        { to: '/calendar', label: nav.calendar, may: 'read support' },
      ],
    },
    {
      key: 'firms',
      label: nav.firms,
      entries: [
        { to: '/firms', label: nav.firms, may: 'read firms', bar: true },
        { to: '/recognitions', label: nav.recognitions, may: 'read firms' },
      ],
    },
    {
      key: 'cultivation',
      label: nav.cultivation,
      entries: [
        { to: '/boards', label: nav.boards, may: 'read cases' },
        { to: '/cases', label: nav.cases, may: 'read cases' },
        { to: '/gaps', label: nav.gaps, may: 'read cases' },
        { to: '/renewals', label: nav.renewals, may: 'read cases' },
        { to: '/metrics', label: nav.metrics, may: 'read metrics' },
      ],
    },
    {
      key: 'service',
      label: nav.service,
      entries: [
        { to: '/tasks', label: nav.tasks, may: 'keep tasks' },
        { to: '/visits', label: nav.visits, may: 'read support' },
        { to: '/needs', label: nav.needs, may: 'read support' },
        { to: '/support', label: nav.support, may: 'read support' },
        { to: '/trainings', label: nav.trainings, may: 'read support' },
      ],
    },
    {
      key: 'space',
      label: nav.carriers,
      entries: [
        { to: '/floors', label: nav.rooms, may: 'enter firms', bar: true },
        { to: '/carriers', label: nav.carriers, may: 'read carriers', bar: !runsCarriers },
        { to: '/buildings', label: nav.buildings, may: 'read carriers' },
        { to: '/stays', label: nav.stays, may: 'read carriers' },
        { to: '/occupancy', label: nav.occupancy, may: 'read carriers' },
        { to: '/months', label: nav.months, may: 'read carriers', bar: runsCarriers },
        { to: '/placements', label: nav.placements, may: 'keep stays' },
        { to: '/productivity', label: nav.productivity, may: 'read figures' },
        { to: '/paths', label: nav.paths, may: 'read pipelines' },
      ],
    },
    {
      key: 'park',
      label: nav.xinchuang,
      entries: [
        { to: '/xinchuang', label: nav.xinchuang, may: 'read pipelines' },
        { to: '/leads', label: nav.leads, may: 'read pipelines' },
        { to: '/demand', label: nav.demands, may: 'read pipelines' },
        { to: '/spaces', label: nav.spaces, may: 'read pipelines' },
      ],
    },
    {
      key: 'platforms',
      label: nav.platforms,
      entries: [
        { to: '/platforms', label: nav.platforms, may: 'read platforms' },
        { to: '/platform-projects', label: nav.platformProjects, may: 'read pipelines' },
      ],
    },
    {
      key: 'plan',
      label: nav.targets,
      entries: [
        { to: '/targets', label: nav.targets, may: 'read plans', bar: true },
        { to: '/forecast', label: nav.forecast, may: 'read plans' },
        { to: '/cohorts', label: nav.cohorts, may: 'read plans' },
        { to: '/rules', label: nav.rules, may: 'read rules' },
        { to: '/imports', label: nav.imports, may: 'read imports' },
      ],
    },
    {
      key: 'manage',
      label: nav.accounts,
      entries: [
        { to: '/accounts', label: nav.accounts, may: 'read accounts', bar: true },
        { to: '/journal', label: nav.journal, may: 'read journal', bar: true },
        { to: '/me', label: nav.me, may: 'manage own account' },
      ],
    },
  ]
  return groups
    .map(({ key, label, entries }) => ({
      key,
      label,
      items: entries.filter((one) => abilities.includes(one.may)).map(({ to, label, bar }) => ({ to, label, bar })),
    }))
    .filter((group) => group.items.length > 0)
}

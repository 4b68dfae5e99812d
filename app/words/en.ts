import { accounts } from '#words/en/accounts.ts'
import { buildings } from '#words/en/buildings.ts'
import { carriers } from '#words/en/carriers.ts'
import { cases } from '#words/en/cases.ts'
import { changes } from '#words/en/changes.ts'
import { cohorts } from '#words/en/cohorts.ts'
import { formError, frame, terms } from '#words/en/common.ts'
import { demands } from '#words/en/demands.ts'
import { done } from '#words/en/done.ts'
import { eligibility } from '#words/en/eligibility.ts'
import { firms } from '#words/en/firms.ts'
import { forecast } from '#words/en/forecast.ts'
import { imports } from '#words/en/imports.ts'
import { journal } from '#words/en/journal.ts'
import { metrics } from '#words/en/metrics.ts'
import { months } from '#words/en/months.ts'
import { occupancy } from '#words/en/occupancy.ts'
import { operator } from '#words/en/operator.ts'
import { overview } from '#words/en/overview.ts'
import { paths } from '#words/en/paths.ts'
import { leads, pipelines, platformProjects, spaces } from '#words/en/pipelines.ts'
import { platforms } from '#words/en/platforms.ts'
import { productivity } from '#words/en/productivity.ts'
import { recognitions } from '#words/en/recognitions.ts'
import { refusal } from '#words/en/refusals.ts'
import { renewals } from '#words/en/renewals.ts'
import { signIn } from '#words/en/sign-in.ts'
import { stacking } from '#words/en/stacking.ts'
import { statistics } from '#words/en/statistics.ts'
import { stays } from '#words/en/stays.ts'
import { files, needs, notes, support, trainings, visits } from '#words/en/support.ts'
import { targets } from '#words/en/targets.ts'
import { calendar, tasks, today } from '#words/en/tasks.ts'
import { ui } from '#words/en/ui.ts'
import { xinchuang } from '#words/en/xinchuang.ts'
import type { Words } from '#words/words.tsx'

const words = {
  accounts,
  calendar,
  buildings,
  carriers,
  cases,
  changes,
  cohorts,
  demands,
  done,
  eligibility,
  files,
  firms,
  forecast,
  formError,
  frame,
  imports,
  journal,
  leads,
  needs,
  notes,
  metrics,
  months,
  operator,
  occupancy,
  overview,
  paths,
  pipelines,
  platformProjects,
  platforms,
  productivity,
  recognitions,
  refusal,
  renewals,
  signIn,
  spaces,
  stays,
  stacking,
  statistics,
  support,
  targets,
  tasks,
  terms,
  today,
  trainings,
  ui,
  visits,
  xinchuang,
}

export const en = words satisfies Words

import { accounts } from '#words/zh/accounts.ts'
import { buildings } from '#words/zh/buildings.ts'
import { carriers } from '#words/zh/carriers.ts'
import { cases } from '#words/zh/cases.ts'
import { changes } from '#words/zh/changes.ts'
import { cohorts } from '#words/zh/cohorts.ts'
import { formError, frame, terms } from '#words/zh/common.ts'
import { demands } from '#words/zh/demands.ts'
import { done } from '#words/zh/done.ts'
import { eligibility } from '#words/zh/eligibility.ts'
import { firms } from '#words/zh/firms.ts'
import { forecast } from '#words/zh/forecast.ts'
import { imports } from '#words/zh/imports.ts'
import { journal } from '#words/zh/journal.ts'
import { metrics } from '#words/zh/metrics.ts'
import { months } from '#words/zh/months.ts'
import { occupancy } from '#words/zh/occupancy.ts'
import { operator } from '#words/zh/operator.ts'
import { overview } from '#words/zh/overview.ts'
import { paths } from '#words/zh/paths.ts'
import { leads, pipelines, platformProjects, spaces } from '#words/zh/pipelines.ts'
import { platforms } from '#words/zh/platforms.ts'
import { productivity } from '#words/zh/productivity.ts'
import { recognitions } from '#words/zh/recognitions.ts'
import { refusal } from '#words/zh/refusals.ts'
import { renewals } from '#words/zh/renewals.ts'
import { signIn } from '#words/zh/sign-in.ts'
import { stacking } from '#words/zh/stacking.ts'
import { statistics } from '#words/zh/statistics.ts'
import { stays } from '#words/zh/stays.ts'
import { files, needs, notes, support, trainings, visits } from '#words/zh/support.ts'
import { targets } from '#words/zh/targets.ts'
import { calendar, tasks, today } from '#words/zh/tasks.ts'
import { ui } from '#words/zh/ui.ts'
import { xinchuang } from '#words/zh/xinchuang.ts'

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

/** Chinese is the source; English must match its keys. */
export const zh = words

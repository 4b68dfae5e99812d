import { isDay } from '#domain/day.ts'
import { recognitionKinds } from '#domain/recognition.ts'
import { type TaskRule, taskRules } from '#domain/task.ts'
import { formatDay } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

type Told = {
  rule: string | null
  title: string | null
  detail: Readonly<Record<string, string>> | null
}

export const isTaskRule = (rule: string | null): rule is TaskRule => taskRules.some((one) => one === rule)

/** What a task asks for: its title, or its rule's sentence with what the rule found. */
export function useTaskText(): (task: Told) => string {
  const { tasks, terms } = useWords()
  const language = useLanguage()
  const day = (text: string | undefined) => (text && isDay(text) ? formatDay(text, language) : (text ?? ''))
  const kindOf = (key: string | undefined) => {
    const kind = recognitionKinds.find((one) => one === key)
    return kind ? terms.kind[kind] : (key ?? '')
  }
  return ({ rule, title, detail }) => {
    if (!isTaskRule(rule)) return title ?? tasks.unnamed
    const said = detail ?? {}
    switch (rule) {
      case 'certificate-lapse': {
        const step = said.step === '3' || said.step === '6' ? said.step : '12'
        return tasks.lapse[step](kindOf(said.kind), said.number ?? '', day(said.lastDay))
      }
      case 'annual-report':
        return tasks.annualReport(said.year ?? '')
      case 'annual-report-risk':
        return said.missed === '1' ? tasks.oneMissed(said.years ?? '') : tasks.twoMissed(said.years ?? '')
      case 'name-change':
        return tasks.nameChange(said.name ?? '', day(said.from))
      case 'tech-sme-missing':
        return tasks.techSme(said.year ?? '')
      case 'need-overdue':
        return tasks.need(said.summary ?? '')
      case 'case-slow':
        return tasks.slow(kindOf(said.kind), (language === 'zh' ? said.stageZh : said.stageEn) ?? '', day(said.since))
      case 'filing-window':
        return tasks.window(kindOf(said.kind), said.batch ?? '', day(said.opensOn), day(said.closesOn))
    }
  }
}

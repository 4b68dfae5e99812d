import type { MonthState } from '#domain/monthly-report.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useWords } from '#words/words.tsx'

const tones: Record<MonthState, Tone> = {
  running: 'plain',
  due: 'warn',
  overdue: 'bad',
  returned: 'bad',
  confirmed: 'plain',
  accepted: 'good',
}

/** `brief` in a table of many months. */
export const MonthStateTag = ({ state, brief }: { state: MonthState; brief?: boolean }) => {
  const { months } = useWords()
  return <Tag tone={tones[state]}>{months[brief ? 'brief' : 'state'][state]}</Tag>
}

/** 2024年5月, from the month's first day. */
export function useMonthName(): (month: string) => string {
  const { months } = useWords()
  return (month) => months.of(month.slice(0, 4), String(Number(month.slice(5, 7))))
}

export const monthPath = (carrier: string, month: string): string => `/carriers/${carrier}/months/${month.slice(0, 7)}`

import { StageLog as Log } from '#ui/stage-log.tsx'
import { useWords } from '#words/words.tsx'
import type { CaseFile } from './route.tsx'

/** Every stay in a stage with its days; they add up to the life of the case. */
export function StageLog({ file: { case: of, spans, ended, life, can } }: { file: CaseFile }) {
  const { cases } = useWords()
  return (
    <Log
      spans={spans}
      ended={ended && of.end ? { ...ended, label: cases.end[of.end] } : null}
      life={life}
      correctAt={can.edit ? (step) => `/cases/${of.id}/steps/${step}` : null}
    />
  )
}

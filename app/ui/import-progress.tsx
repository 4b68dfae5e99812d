import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useWords } from '#words/words.tsx'

export type ImportProgressShown = { phase: 'reading' | 'judging' | 'writing'; done: number; of: number }
type Told = { state: string; progress: ImportProgressShown | null }

const everyMs = 500
const isTold = (value: unknown): value is Told => typeof value === 'object' && value !== null && 'progress' in value

/** How far a commit is: asked for while it goes on, whether this page started it or somebody came back to it. */
export function useImportProgress(batch: string, first: ImportProgressShown | null) {
  const navigation = useNavigation()
  const { revalidate } = useRevalidator()
  const sending = navigation.state !== 'idle' && navigation.formData?.get('act') === 'commit-import'
  const [progress, setProgress] = useState(first)
  const watching = sending || first !== null
  useEffect(() => {
    if (!watching) return setProgress(null)
    const timer = setInterval(async () => {
      const answer: unknown = await fetch(`/imports/${batch}/progress`).then(
        (response) => response.json(),
        () => null,
      )
      if (!isTold(answer)) return
      setProgress(answer.progress)
      if (answer.progress === null && !sending) revalidate()
    }, everyMs)
    return () => clearInterval(timer)
  }, [batch, watching, sending, revalidate])
  return { under: watching, progress: progress ?? first }
}

export function ImportProgress({ progress }: { progress: ImportProgressShown | null }) {
  const { imports } = useWords()
  return (
    <div className="import-progress" role="status">
      <progress max={progress?.of || 1} value={progress ? progress.done : undefined} aria-label={imports.committing} />
      <span>
        {progress ? `${imports.phase[progress.phase]} ${progress.done} / ${progress.of}` : null} {imports.committing}
      </span>
    </div>
  )
}

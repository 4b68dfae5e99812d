import { Form, useLocation, useNavigation } from '@remix-run/react'
import { formatNumber } from '#ui/format.ts'
import { Notice } from '#ui/notice.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

/** What the rules ask for and nobody has made a task of, with the button that does; nothing where there is none. */
export function MakeTasks({ count }: { count: number }) {
  const { tasks } = useWords()
  const language = useLanguage()
  const { search } = useLocation()
  const busy = useNavigation().state !== 'idle'
  if (count === 0) return null
  return (
    <Notice
      acts={
        <Form method="post" action="/tasks?index">
          <input type="hidden" name="act" value="make-due-tasks" />
          <input type="hidden" name="back" value={search} />
          <button type="submit" className="button" aria-disabled={busy}>
            {tasks.make}
          </button>
        </Form>
      }
    >
      {tasks.makeHint(formatNumber(count, language))}
    </Notice>
  )
}

import type { ReactNode } from 'react'
import { useWords } from '#words/words.tsx'

type Props = { count: number; hydrated: boolean; onClear: () => void; children: ReactNode }

/** What can be done with the picked rows; shown only once some are (without JavaScript: always). */
export function SelectionBar({ count, hydrated, onClear, children }: Props) {
  const { ui } = useWords()
  if (!hydrated) {
    return (
      <noscript>
        <div className="selection-bar">{children}</div>
      </noscript>
    )
  }
  return (
    <div className="selection-bar" hidden={count === 0}>
      <span role="status">{count === 0 ? '' : ui.list.picked(count)}</span>
      {children}
      <button type="button" className="link-button clear" onClick={onClear}>
        {ui.list.clear}
      </button>
    </div>
  )
}

import { percent } from '#ui/svg-share.ts'

/** How far something is (0-1), with an upright mark where it should be by now. */
export const ProgressBar = ({ done, pace, label }: { done: number; pace?: number; label: string }) => (
  <svg className="progress" role="img" aria-label={label}>
    <rect className="track" width="100%" height="8" y="4" rx="4" />
    <rect className="done" width={percent(done)} height="8" y="4" rx="4" />
    {pace === undefined ? null : <rect className="pace" x={percent(pace)} width="2" height="16" y="0" />}
  </svg>
)

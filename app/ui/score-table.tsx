import type { Score, ScoreItem, ScoreState } from '#domain/eligibility.ts'
import { useTelling } from '#ui/condition-table.tsx'
import { figureText, missingText, scoreText } from '#ui/condition-words.ts'
import { formatNumber } from '#ui/format.ts'
import { Tag, type Tone } from '#ui/tag.tsx'

const tones: Record<ScoreState, Tone> = { below: 'bad', straddles: 'warn', reached: 'good' }

/** A score as the range it is, with a word for where it stands to the points needed. */
export function ScoreMark({ low, high, state }: { low: number; high: number; state: ScoreState }) {
  const telling = useTelling()
  return (
    <span className="score-mark" title={telling.words.eligibility.score[state]}>
      <Tag tone={tones[state]}>{scoreText({ low, high }, telling)}</Tag>
    </span>
  )
}

const width = 200

/** From 0 to the full score: the range as a bar, the points needed as a line. */
function ScoreBar({ score, atLeast, state }: { score: Score; atLeast: number; state: ScoreState }) {
  const at = (points: number) => (points / score.max) * width
  return (
    <svg className={`score-bar ${state}`} viewBox={`0 0 ${width} 16`} aria-hidden="true" preserveAspectRatio="none">
      <rect className="whole" x="0" y="5" width={width} height="6" />
      <rect className="range" x={at(score.low)} y="3" width={Math.max(2, at(score.high) - at(score.low))} height="10" />
      <line className="needed" x1={at(atLeast)} x2={at(atLeast)} y1="0" y2="16" />
    </svg>
  )
}

/** The score item by item; experts' items as the range they may give. */
export function ScoreTable({ score, atLeast, state }: { score: Score; atLeast: number; state: ScoreState }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  return (
    <div className="score">
      <p className="score-head">
        <ScoreMark low={score.low} high={score.high} state={state} />
        <span className="quiet">
          {eligibility.scoreNeeds(formatNumber(atLeast, telling.language))} ·{' '}
          {eligibility.ofPoints(formatNumber(score.max, telling.language))} · {eligibility.score[state]}
        </span>
        <ScoreBar score={score} atLeast={atLeast} state={state} />
      </p>
      <div className="scroll-x">
        <table className="plain-table score-items">
          <thead>
            <tr>
              <th scope="col">{eligibility.rules.scoreTable}</th>
              <th scope="col" className="number">
                {eligibility.gaps.scoreHead}
              </th>
              <th scope="col">{eligibility.gaps.figure}</th>
            </tr>
          </thead>
          <tbody>
            {score.items.map((item) => (
              <ItemRows key={item.key} item={item} depth={0} />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  )
}

function ItemRows({ item, depth }: { item: ScoreItem; depth: 0 | 1 }) {
  const telling = useTelling()
  const { eligibility } = telling.words
  const points = item.low === item.high ? String(item.low) : `${item.low}–${item.high}`
  return (
    <>
      <tr>
        <th scope="row" className={depth === 1 ? 'indent-1' : undefined}>
          {eligibility.item[item.key] ?? item.key}
          {item.chosen ? <small className="quiet"> {eligibility.chosenOption}</small> : null}
        </th>
        <td className="number">
          {points} <small className="quiet">/ {item.max}</small>
        </td>
        <td>
          {item.figure === null || item.items ? null : figureText(item.figure, telling)}
          {item.remark === null || item.items || (item.remark === 'by-experts' && item.figure !== null) ? null : (
            <small className="quiet"> {eligibility.remark[item.remark]}</small>
          )}
          {item.items || item.missing.length === 0 ? null : (
            <small className="quiet remark">
              {eligibility.missingLine(
                item.missing.map((one) => missingText(one, telling)).join(telling.language === 'zh' ? '、' : ', '),
              )}
            </small>
          )}
        </td>
      </tr>
      {item.items?.map((one) => (
        <ItemRows key={one.key} item={one} depth={1} />
      ))}
    </>
  )
}

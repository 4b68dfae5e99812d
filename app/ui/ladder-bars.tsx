import type { ReactNode } from 'react'
import { heightOf, type Place, rungs } from '#domain/ladder.ts'
import { Bars } from '#ui/bars.tsx'
import { formatNumber } from '#ui/format.ts'
import { useLanguage, useWords } from '#words/words.tsx'

/** The five rungs from low to high, each in its own blue; every figure opens its list. */
export function LadderBars(props: {
  counts: Record<Place, number>
  to: (place: Place) => string
  asides?: Partial<Record<Place, ReactNode>>
  withNone?: boolean
}) {
  const { terms } = useWords()
  const language = useLanguage()
  const places: Place[] = props.withNone ? ['none', ...rungs] : [...rungs]
  const bars = places.map((place) => ({
    key: place,
    label: terms.rung[place],
    value: props.counts[place],
    text: formatNumber(props.counts[place], language),
    to: props.to(place),
    aside: props.asides?.[place],
    shade: `t${heightOf(place)}`,
  }))
  return <Bars bars={bars} most={Math.max(1, ...rungs.map((rung) => props.counts[rung]))} />
}

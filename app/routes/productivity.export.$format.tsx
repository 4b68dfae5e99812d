import { productivityMeasures } from '#domain/productivity.ts'
import { showAsFile } from '#server/guard.server.ts'
import { listFile } from '#server/list-file.server.ts'
import { productivityExport } from '#views/productivity.server.ts'
import { wordsIn } from '#words/words.tsx'

export const loader = showAsFile(productivityExport, ({ year, outside, rows }, { params, context }) => {
  const { productivity: words, terms } = wordsIn(context.look.language)
  const { header } = words
  return listFile(params.format, `${words.sheet}-${year}`, {
    name: words.sheet,
    notes: [`${words.title} ${words.sub(year)}`, words.definition, ...(outside ? [words.outsideNote] : [])],
    columns: [
      { header: header.type, width: 14, kind: 'text' },
      { header: header.carrier, width: 32, kind: 'text' },
      { header: header.place, width: 20, kind: 'text' },
      { header: words.firms, width: 10, kind: 'number' },
      { header: header.area, width: 18, kind: 'number' },
      ...productivityMeasures.flatMap((measure) => [
        { header: header.per(words.measure[measure]), width: 18, kind: 'text' as const },
        { header: header.known(words.measure[measure]), width: 14, kind: 'text' as const },
      ]),
    ],
    rows: rows.map(({ name, firms, areaCent, measures }) => [
      name.type === null ? words.noType : terms.carrierType[name.type],
      name.carrierName,
      name.place,
      firms,
      areaCent / 100,
      ...productivityMeasures.flatMap((measure) => {
        const one = measures[measure]
        if (one === 'hidden') return [words.hidden, null]
        const covered = one.covered === null ? null : `${Math.round(one.covered * 100)}%`
        return [one.perM2 === null ? words.unknown : String(Math.round(one.perM2)), covered]
      }),
    ]),
  })
})

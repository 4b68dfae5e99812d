import type { ReactNode } from 'react'
import { useWords } from '#words/words.tsx'

/** The same figures as a table, folded under their chart. */
export function ChartTwin({
  heads,
  rows,
}: {
  heads: readonly string[]
  rows: readonly { key: string; cells: ReactNode[] }[]
}) {
  return (
    <details className="twin">
      <summary>{useWords().ui.chart.table}</summary>
      <div className="scroll">
        <table className="plain-table">
          <thead>
            <tr>
              {heads.map((head, index) => (
                <th key={head} scope="col" className={index === 0 ? undefined : 'number'}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells: [first, ...rest] }) => (
              <tr key={key}>
                <th scope="row">{first}</th>
                {rest.map((cell, index) => (
                  <td key={heads[index + 1]} className="number">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}

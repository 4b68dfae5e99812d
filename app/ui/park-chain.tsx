import { Link } from '@remix-run/react'
import type { ChainLink, LinkStrength } from '#domain/chain-link.ts'
import type { LinkCount } from '#domain/xinchuang.ts'
import { Card } from '#ui/card.tsx'
import { formatNumber } from '#ui/format.ts'
import { useFrameLink } from '#ui/side-nav.tsx'
import { percent } from '#ui/svg-share.ts'
import { Tag, type Tone } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

const tones: Record<LinkStrength, Tone> = { empty: 'bad', thin: 'warn', filled: 'good' }

export type ParkChainProps = {
  chain: { links: readonly LinkCount[]; none: number; thinBelow: number }
  actual: number
  leads: readonly { link: ChainLink | null; leads: number }[]
}

/** The chain link by link: who is there, where it is thin or empty, and whom the bureau is winning for it. */
export function ParkChain({ chain, actual, leads }: ParkChainProps) {
  const { xinchuang: words } = useWords()
  const language = useLanguage()
  const link = useFrameLink()
  const number = (value: number) => formatNumber(value, language)
  const most = Math.max(1, ...chain.links.map(({ primary, further }) => primary + further))
  const leadsFor = (of: ChainLink | null) => leads.find((one) => one.link === of)?.leads ?? 0
  const firms = (of: string, role: string) => link(`/xinchuang/firms?state=counted&link=${of}&role=${role}`)
  const underWay = (of: ChainLink | null) => (
    <Link to={link(`/leads/list?xinchuang=1&kind=${of ?? 'none'}`)}>{number(leadsFor(of))}</Link>
  )
  return (
    <Card title={words.chain} note={words.chainNote(number(chain.thinBelow))}>
      <div className="scroll">
        <table className="plain-table nowrap">
          <thead>
            <tr>
              <th scope="col">{words.linkColumn}</th>
              <th scope="col">{words.strengthColumn}</th>
              <th scope="col" className="number">
                {words.primary}
              </th>
              <th scope="col" className="number">
                {words.further}
              </th>
              <th scope="col" className="wide">
                <span className="unseen">{words.countColumn}</span>
              </th>
              <th scope="col" className="number">
                {words.underWay}
              </th>
            </tr>
          </thead>
          <tbody>
            {chain.links.map((one) => (
              <tr key={one.link}>
                <th scope="row">{words.link[one.link]}</th>
                <td>
                  <Tag tone={tones[one.strength]}>{words.strength[one.strength]}</Tag>
                </td>
                <td className="number">
                  <Link to={firms(one.link, 'primary')}>{number(one.primary)}</Link>
                </td>
                <td className="number">
                  <Link to={firms(one.link, 'further')}>{number(one.further)}</Link>
                </td>
                <td className="wide">
                  <svg className="bar chain-bar" aria-hidden="true">
                    <rect className="fill" width={percent(one.primary / most)} height="100%" rx="3" />
                    <rect
                      className="more"
                      x={percent(one.primary / most)}
                      width={percent(one.further / most)}
                      height="100%"
                      rx="3"
                    />
                  </svg>
                </td>
                <td className="number">{underWay(one.link)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">{words.noLink}</th>
              <td />
              <td className="number">
                <Link to={firms('none', 'any')}>{number(chain.none)}</Link>
              </td>
              <td />
              <td />
              <td className="number">{underWay(null)}</td>
            </tr>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {words.total}
              </th>
              <td className="number">
                <Link to={link('/xinchuang/firms?state=counted')}>{number(actual)}</Link>
              </td>
              <td colSpan={2} />
              <td className="number">
                <Link to={link('/leads/list?xinchuang=1')}>
                  {number(leads.reduce((sum, one) => sum + one.leads, 0))}
                </Link>
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </Card>
  )
}

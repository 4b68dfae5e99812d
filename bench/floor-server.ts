// The floor: how fast the same questions can be answered by anything built on node:http, better-sqlite3 and React. It is a limit
// and no product: no sign-in, no journal, no as-of day. Its answers for the business day are laid out beforehand in one flat table
// with an index for each question, read by statements prepared once, and React draws the same table of fifty rows, with nothing around it.
import { createServer } from 'node:http'
import Database from 'better-sqlite3'
import { createElement as h } from 'react'
import { renderToString } from 'react-dom/server'
import { businessDay } from '#bench/generator.ts'

const pageSize = 50
const file = process.env.FLOOR_DATABASE ?? ''
const memory = new Database(':memory:')
memory.prepare('attach ? as register').run(file)

const heightOfKind = `case r.kind when 'tech-sme' then 1 when 'high-tech' then 2 when 'eaglet' then 3 when 'gazelle' then 4
  when 'potential-unicorn' then 4 when 'seed-unicorn' then 4 when 'unicorn' then 4 when 'platform' then 5 else 0 end`
const during = (table: string) =>
  `${table}.superseded_at is null and (${table}.from_on is null or ${table}.from_on <= @on) and (${table}.to_on is null or ${table}.to_on > @on)`

memory.exec(`create table flat (id text primary key, name text, code text, industry text, zone text, registered_on text,
  officer text, pinyin_key text, search_key text, height integer, until text, carrier text)`)
memory
  .prepare(`insert into flat
    select f.id, f.name, f.code, f.industry, f.zone, f.registered_on, f.officer, f.pinyin_key, f.search_key,
      coalesce((select max(${heightOfKind}) from register.recognition r where r.firm = f.id and ${during('r')} and (r.revoked_on is null or r.revoked_on > @on)), 0),
      (select max(r.to_on) from register.recognition r where r.firm = f.id and ${during('r')}),
      (select c.name from register.stay s join register.carrier c on c.id = s.carrier where s.firm = f.id and ${during('s')} limit 1)
    from register.firm f where f.withdrawn_at is null and (f.deregistered_on is null or f.deregistered_on > @on)
      and exists (select 1 from register.residence d where d.firm = f.id and ${during('d')})`)
  .run({ on: businessDay })
memory.exec(`create index flat_order on flat (pinyin_key, id);
  create index flat_filter on flat (height, industry, registered_on desc)`)

type Row = Record<string, string | number | null>
const columns = 'id, name, code, height, industry, zone, until, carrier, officer, registered_on'
const list = memory.prepare<[number], Row>(
  `select ${columns} from flat order by pinyin_key, id limit ${pageSize} offset ?`,
)
const listTotal = memory.prepare<[], { n: number }>('select count(*) n from flat')
const filter = memory.prepare<[number, string], Row>(
  `select ${columns} from flat where height = ? and industry = ? order by registered_on desc limit ${pageSize}`,
)
const filterTotal = memory.prepare<[number, string], { n: number }>(
  'select count(*) n from flat where height = ? and industry = ?',
)
const search = memory.prepare<[string], Row>(
  `select ${columns} from flat where search_key like ? order by pinyin_key, id limit ${pageSize}`,
)
const searchTotal = memory.prepare<[string], { n: number }>('select count(*) n from flat where search_key like ?')
const one = memory.prepare<[string], Row>('select * from register.firm where id = ?')
const facts = ['recognition', 'residence', 'firm_name', 'stay'].map((table) =>
  memory.prepare<[string], Row>(`select * from register.${table} where firm = ? and superseded_at is null`),
)
const rungs = memory.prepare<[], Row>('select height, count(*) n from flat group by height')

type Found = { rows: Row[]; total: number }

const answers: Record<string, (query: URLSearchParams) => Found> = {
  list: (query) => ({
    rows: list.all((Number(query.get('page') ?? 1) - 1) * pageSize),
    total: listTotal.get()?.n ?? 0,
  }),
  filter: (query) => {
    const asked: [number, string] = [
      Number(query.get('height') ?? 2),
      query.get('industry') ?? 'information-technology',
    ]
    return { rows: filter.all(...asked), total: filterTotal.get(...asked)?.n ?? 0 }
  },
  search: (query) => {
    const text = `%${query.get('q') ?? ''}%`
    return { rows: search.all(text), total: searchTotal.get(text)?.n ?? 0 }
  },
  firm: (query) => {
    const id = query.get('id') ?? ''
    return { rows: [...one.all(id), ...facts.flatMap((each) => each.all(id))], total: 1 }
  },
  overview: () => ({ rows: rungs.all(), total: 6 }),
}

const places = ['未入梯度', '科技型中小企业', '高新技术企业', '雏鹰企业', '瞪羚独角兽企业', '平台型企业']

const day = (value: string | number | null | undefined) =>
  value ? h('span', { className: 'nowrap' }, h('time', { dateTime: value }, value)) : h('span', null, '-')

const square = (className: string) => h('rect', { className, x: 1, y: 1, width: 10, height: 10, rx: 2 })
const rung = (height: number) =>
  h(
    'span',
    { className: 'rung' },
    h('svg', { viewBox: '0 0 12 12', 'aria-hidden': true }, square(`t${height}`), square('edge')),
    places[height],
  )

/** A row of the list with the elements that the real one has: to choose it, to open it, its rung, its days. */
const listRow = (row: Row) =>
  h(
    'tr',
    { key: row.id },
    h('td', null, h('label', null, h('input', { type: 'checkbox', name: 'select', value: row.id ?? '' }))),
    h('th', { scope: 'row' }, h('a', { title: row.name, href: `/firms/${row.id}` }, row.name)),
    h('td', null, h('span', { className: 'code' }, row.code)),
    h('td', null, rung(Number(row.height))),
    ...[row.industry, row.zone].map((text) => h('td', null, text)),
    h('td', null, day(row.until)),
    ...[row.height, row.carrier, row.officer].map((text) => h('td', null, h('span', { className: 'quiet' }, text))),
    h('td', null, day(row.registered_on)),
  )

const plainRow = (row: Row, at: number) =>
  h('tr', { key: at }, ...Object.values(row).map((value) => h('td', null, value)))

const page = ({ rows, total }: Found, isList: boolean): string =>
  `<!doctype html>${renderToString(
    h(
      'html',
      { lang: 'zh-CN' },
      h('head', null, h('title', null, '企业')),
      h(
        'body',
        null,
        h('p', null, `共 ${total}`),
        h('table', null, h('tbody', null, rows.map(isList ? listRow : plainRow))),
      ),
    ),
  )}`

const lists = ['list', 'filter', 'search']

createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://floor')
  const [, form, name = ''] = url.pathname.split('/')
  if (form === 'ready') return response.end('ready')
  const answer = answers[name]
  if (!answer) return response.writeHead(404).end()
  const found = answer(url.searchParams)
  if (form === 'json') return response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(found))
  return response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(page(found, lists.includes(name)))
}).listen(Number(process.env.PORT), '127.0.0.1')
process.once('SIGTERM', () => process.exit(0))

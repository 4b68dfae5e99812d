// The parts of the pipelines and the Xinchuang park, for the gallery of every part.
import type { ReactElement, ReactNode } from 'react'
import { z } from 'zod'
import { chainLinks } from '#domain/chain-link.ts'
import { pipelineStages } from '#domain/pipeline.ts'
import { parkStandings } from '#domain/xinchuang.ts'
import { ActForm } from '#ui/act-form.tsx'
import { AreaToward } from '#ui/area-toward.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { FirmOrigin } from '#ui/firm-origin.tsx'
import { type ListedItem, useItemCells } from '#ui/item-columns.tsx'
import { ItemListActs } from '#ui/item-list-acts.tsx'
import { LeadFields } from '#ui/lead-fields.tsx'
import { LeadFilters } from '#ui/lead-filters.tsx'
import { ParkChain } from '#ui/park-chain.tsx'
import { ParkCounting } from '#ui/park-counting.tsx'
import { ParkGrowth } from '#ui/park-growth.tsx'
import { ParkPipeline } from '#ui/park-pipeline.tsx'
import { PipelineBoard } from '#ui/pipeline-board.tsx'
import { ItemFilters } from '#ui/pipeline-filters.tsx'
import {
  ItemActTitle,
  ItemCourse,
  type ItemFile,
  type ItemHead,
  ItemStanding,
  ItemStateTag,
  ItemTitle,
} from '#ui/pipeline-item.tsx'
import { PlatformProjectFields } from '#ui/platform-project-fields.tsx'
import { PlatformProjectFilters } from '#ui/platform-project-filters.tsx'
import { SpaceProjectFields } from '#ui/space-project-fields.tsx'
import { SpaceProjectFilters } from '#ui/space-project-filters.tsx'
import { StageLog } from '#ui/stage-log.tsx'

const formOf = (fields: ReactNode) => (
  <ActForm schema={z.object({})} labels={{}} submitLabel="王敏">
    {fields}
  </ActForm>
)
const officers = [{ id: 'o', name: '王敏' }]
const lists = { street: [], zone: [{ code: 'b', zh: '云岭片区', en: 'Yunling' }], industry: [] }
const step = { fact: 's', recordedBy: '王敏', recordedAt: '2024-06-01T02:00:00.000Z' }
const spans = [
  { ...step, zh: '线索', en: 'Lead', from: '2024-01-01', to: '2024-02-01', days: 31 },
  { ...step, fact: 't', zh: '洽谈', en: 'Talks', from: '2024-02-01', to: null, days: 150 },
]
const head: ItemHead = {
  pipeline: 'lead',
  ...{ id: 'l', name: '云岭芯片', version: 2, stage: { zh: '洽谈', en: 'Talks' }, endedAs: null },
}
const file: ItemFile = {
  ...{ on: '2024-06-30', head, spans, life: 181, changes: [] },
  there: { zh: '洽谈', en: 'Talks', slow: true },
  ended: null,
  can: { edit: true, undo: true },
}
const lost: ItemFile = {
  ...file,
  head: { ...head, endedAs: 'lost' },
  there: null,
  ended: { ...step, on: '2024-06-20', as: 'lost', why: '云岭' },
}
const query = {
  ...{ q: '', officer: null, kind: null, level: null, xinchuang: null, year: null, slow: null },
  ...{ stage: null, state: 'open' },
}
const asked = { query, officers, years: [2024, 2025] }
const card = {
  ...{ id: 'l', version: 1, firmName: '云岭芯片', stage: 'found', since: '2024-06-01', days: 29, slow: false },
  ...{ officerName: '王敏', expectedOn: null, lapsesOn: null },
  about: { kind: 'chip', level: null, areaCent: 30_000 },
}
const columns = pipelineStages.lead.map((stage, at) => ({
  ...{ ...stage, retired: false, slow: 0, areaCent: 100_000 * at },
  ...(at === 0 ? { count: 1, cards: [card] } : { count: 0, cards: [] }),
}))
const item: ListedItem = {
  ...{ id: 'l', name: '云岭芯片', stage: 'found', since: '2024-06-01', days: 29, slow: true, officerName: '王敏' },
  ...{ expectedOn: '2024-12-31', openedOn: '2024-06-01', endedOn: null, endedAs: null, endWhy: null, note: null },
}
const sums = {
  ...{ items: 3, areaCent: 90_000, promisedInvestmentYuan: 12_000_000, deliveredInvestmentYuan: 0 },
  ...{ promisedOutputYuan: 30_000_000, deliveredOutputYuan: 0 },
}

/** The columns that all three lists have. */
function Listed() {
  const cells = useItemCells('lead')
  const keys = ['name', 'stage', 'days', 'state', 'expected'] as const
  return (
    <DataTable
      caption="云岭"
      columns={keys.map((key) => ({ key, head: key, cell: cells[key] }))}
      rows={[item]}
      rowKey={({ id }) => id}
    />
  )
}

export const pipelineParts: Record<string, ReactElement> = {
  'area-toward': (
    <AreaToward
      on="2024-06-30"
      columns={columns}
      openCent={45_000_000}
      targetM2={1_000_000}
      byYear={[
        { year: 2023, items: 1, areaCent: 900_000, reachedCent: 45_900_000 },
        { year: null, items: 2, areaCent: 400_000, reachedCent: 45_900_000 },
      ]}
    />
  ),
  'firm-origin': (
    <FirmOrigin
      firm="f"
      origin={{
        leads: [{ id: 'l', name: '云岭芯片', openedOn: '2024-01-01' }],
        links: { primary: 'chip', further: ['security'] },
        can: { set: true },
      }}
    />
  ),
  'item-columns': <Listed />,
  'item-list-acts': <ItemListActs pipeline="space" newLabel="云岭" can={{ edit: true, export: true }} />,
  'lead-fields': formOf(<LeadFields officers={officers} carriers={[]} today="2024-06-30" />),
  'lead-filters': <LeadFilters {...asked} />,
  'park-chain': (
    <ParkChain
      chain={{
        links: chainLinks.map((link, at) => ({ link, primary: at, further: 1, strength: 'thin' as const })),
        ...{ none: 2, thinBelow: 3 },
      }}
      actual={47}
      leads={[{ link: 'chip', leads: 4 }]}
    />
  ),
  'park-counting': (
    <ParkCounting
      standings={parkStandings.map((standing) => ({ standing, firms: 3 }))}
      several={{ firms: 2, rooms: 5 }}
    />
  ),
  'park-growth': (
    <ParkGrowth
      by="quarter"
      on="2024-06-30"
      target={{ base: 18, target: 300 }}
      growth={{
        base: '2023-12-31',
        atBase: 18,
        periods: [{ from: '2023-12-31', to: '2024-03-31', firms: 20, joined: 3, left: 1 }],
      }}
    />
  ),
  'park-pipeline': <ParkPipeline stages={[{ ...sums, stage: 'talks' }]} landed={sums} />,
  'pipeline-board': (
    <PipelineBoard
      pipeline="lead"
      data={{ on: '2024-06-01', today: '2024-06-30', columns, can: { edit: true } }}
      title="云岭"
      sub="云岭"
      newLabel="云岭"
      filters={null}
      kindOf={({ kind }) => kind}
    />
  ),
  'pipeline-filters': (
    <ItemFilters
      {...asked}
      pipeline="platform"
      search={{ label: '云岭', hint: '云岭' }}
      kinds={{ label: '云岭', options: [] }}
    />
  ),
  'pipeline-item': (
    <>
      <ItemActTitle title="云岭" head={head} />
      <ItemTitle file={file} />
      <ItemTitle file={lost} editable />
      <ItemStanding there={{ zh: '洽谈', en: 'Talks', days: 150 }} life={181} />
      <ItemStateTag end="won" slow={false} />
      <ItemCourse file={lost} officers={officers} />
    </>
  ),
  'platform-project-fields': formOf(
    <PlatformProjectFields
      officers={officers}
      platforms={[{ id: 'p', name: '云岭实验室', level: 'municipal' }]}
      today="2024-06-30"
    />,
  ),
  'platform-project-filters': <PlatformProjectFilters {...asked} />,
  'space-project-fields': formOf(<SpaceProjectFields officers={officers} lists={lists} today="2024-06-30" />),
  'space-project-filters': <SpaceProjectFilters {...asked} />,
  'stage-log': <StageLog spans={spans} ended={null} life={181} correctAt={(fact) => `/${fact}`} />,
}

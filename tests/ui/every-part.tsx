// Every part of the interface, drawn once; a test sees to it that none is missing.
import type { ReactElement, ReactNode } from 'react'
import { z } from 'zod'
import { usualLook } from '#domain/look.ts'
import { measureKeys } from '#domain/measure.ts'
import { unknownFigures } from '#domain/monthly-report.ts'
import { noAmounts, ratesOf } from '#domain/occupancy.ts'
import { recognitionStates } from '#domain/recognition-state.ts'
import { totalsOf } from '#domain/stacking-plan.ts'
import { noMetrics } from '#domain/yearly-metrics.ts'
import type { FormValues } from '#forms/read-input.ts'
import { firmWith, judged } from '#tests/domain/firm-facts.ts'
import { pipelineParts } from '#tests/ui/pipeline-parts.tsx'
import { AccountStateTag, accountStateKeys } from '#ui/account-state.tsx'
import { ActForm } from '#ui/act-form.tsx'
import { AnnualReportRisk, AnnualReports } from '#ui/annual-reports.tsx'
import { AsOfControl } from '#ui/as-of-control.tsx'
import { Bars } from '#ui/bars.tsx'
import { BuildingFields, FloorLines } from '#ui/building-fields.tsx'
import { Card } from '#ui/card.tsx'
import { CarrierIdentityFields, CarrierOpeningFields, CarrierStandingFields } from '#ui/carrier-fields.tsx'
import { CarrierFigures } from '#ui/carrier-figures.tsx'
import { CarrierGrades, GradeFields, type ShownGrade } from '#ui/carrier-grades.tsx'
import { CarrierRooms, UnitChanges } from '#ui/carrier-rooms.tsx'
import { CarrierStays } from '#ui/carrier-stays.tsx'
import { CaseBoard } from '#ui/case-board.tsx'
import { CaseFields } from '#ui/case-fields.tsx'
import { CaseActTitle } from '#ui/case-head.tsx'
import { CaseStateTag } from '#ui/case-state.tsx'
import { CaseTasks } from '#ui/case-tasks.tsx'
import { ChangeHistory, type ShownChange } from '#ui/change-history.tsx'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { CodeField, KnownFirm } from '#ui/code-field.tsx'
import { ColumnChoice } from '#ui/column-choice.tsx'
import { ConditionTable } from '#ui/condition-table.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DemandFields } from '#ui/demand-fields.tsx'
import { DemandArea, DemandWho } from '#ui/demand-shown.tsx'
import { DensityChoice } from '#ui/density-choice.tsx'
import { DialogLink } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { DisplayForms } from '#ui/display-switch.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FindBox } from '#ui/find-box.tsx'
import { FirmActPage } from '#ui/firm-act-page.tsx'
import { FirmCases } from '#ui/firm-cases.tsx'
import { FirmFields } from '#ui/firm-fields.tsx'
import { FirmGaps } from '#ui/firm-gaps.tsx'
import { FirmMetrics } from '#ui/firm-metrics.tsx'
import { AddFile, AddNote, FirmFiles, FirmNotes } from '#ui/firm-papers.tsx'
import { FirmPicker } from '#ui/firm-picker.tsx'
import {
  FirmNeeds,
  FirmPapers,
  FirmServices,
  type FirmSupportShown,
  FirmTasks,
  FirmTrainings,
  FirmVisits,
} from '#ui/firm-support.tsx'
import { FloorList } from '#ui/floor-list.tsx'
import { ForecastChart } from '#ui/forecast-chart.tsx'
import { PageFrame } from '#ui/frame.tsx'
import { FreeRooms } from '#ui/free-rooms.tsx'
import { EffortTag, ShortList } from '#ui/gap-mark.tsx'
import { HistoryPage } from '#ui/history-page.tsx'
import { HoldersLine } from '#ui/holders-line.tsx'
import { ImportAdjust, type ImportColumn } from '#ui/import-adjust.tsx'
import { ImportCounts } from '#ui/import-counts.tsx'
import { ImportProgress } from '#ui/import-progress.tsx'
import { type ImportRowShown, ImportRows } from '#ui/import-rows.tsx'
import { ImportWholeFields } from '#ui/import-whole-fields.tsx'
import {
  DayField,
  FileField,
  MultiChoiceField,
  NumberField,
  ProseField,
  RadioField,
  SelectField,
  TextField,
  TickField,
} from '#ui/inputs.tsx'
import { JournalDetail } from '#ui/journal-detail.tsx'
import { KeptParams } from '#ui/kept-params.tsx'
import { LadderBars } from '#ui/ladder-bars.tsx'
import { LeaseEnds } from '#ui/lease-ends.tsx'
import { LeaseList } from '#ui/lease-list.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { MakeTasks } from '#ui/make-tasks.tsx'
import { MetricsGrid } from '#ui/metrics-grid.tsx'
import { IssuedReportLink, IssuedReportLinks } from '#ui/metrics-links.tsx'
import { MetricsStateTag, RequestStateTag } from '#ui/metrics-state.tsx'
import { MetricsTable } from '#ui/metrics-table.tsx'
import { MonthFigureTable } from '#ui/month-figures.tsx'
import { MonthGrid } from '#ui/month-grid.tsx'
import { MonthStateTag } from '#ui/month-state.tsx'
import { Notice, Toasts } from '#ui/notice.tsx'
import { OccupancyDefinitions } from '#ui/occupancy-definitions.tsx'
import { OccupancyExports } from '#ui/occupancy-exports.tsx'
import { OccupancyHistory } from '#ui/occupancy-history.tsx'
import { OccupancyLine } from '#ui/occupancy-line.tsx'
import { OccupancyLines } from '#ui/occupancy-lines.tsx'
import { OccupancyPeriod } from '#ui/occupancy-period.tsx'
import { OccupancySections } from '#ui/occupancy-sections.tsx'
import { OfficerField, OfficerFilter } from '#ui/officer-field.tsx'
import { OpenedFigure } from '#ui/opened-figure.tsx'
import { OperatorToday } from '#ui/operator-today.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { PerM2 } from '#ui/per-m2.tsx'
import { PlacingNotice } from '#ui/placing.tsx'
import { PlainForm } from '#ui/plain-form.tsx'
import { PlatformFields } from '#ui/platform-fields.tsx'
import { PreferenceForm } from '#ui/preference-form.tsx'
import { Problem } from '#ui/problem.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { RecognitionActPage } from '#ui/recognition-act-page.tsx'
import { RecognitionFields } from '#ui/recognition-fields.tsx'
import { RecognitionStateTag } from '#ui/recognition-state.tsx'
import { RecognitionTimeline } from '#ui/recognition-timeline.tsx'
import { RoomFields } from '#ui/room-fields.tsx'
import { RoomStateTag } from '#ui/room-state.tsx'
import { PickAll } from '#ui/row-pick.tsx'
import { RuleConditionsTable } from '#ui/rule-conditions.tsx'
import { RuleVersionFields } from '#ui/rule-version-fields.tsx'
import { RungMark } from '#ui/rung-mark.tsx'
import { RungStrip } from '#ui/rung-strip.tsx'
import { Sankey } from '#ui/sankey.tsx'
import { ScoreTable } from '#ui/score-table.tsx'
import { SelectionBar } from '#ui/selection-bar.tsx'
import { NavGroups } from '#ui/side-nav.tsx'
import { SortHead } from '#ui/sort-head.tsx'
import { SpaceMatches } from '#ui/space-matches.tsx'
import { type Plan, StackingPlan, StackingTable } from '#ui/stacking-plan.tsx'
import { StatisticsForm } from '#ui/statistics-form.tsx'
import {
  DepartureField,
  GraduationField,
  IncubatingField,
  KindField,
  LeaseFields,
  LongCycleField,
  MoreFields,
  NextCarrierFields,
  ReasonFields,
  RoomField,
  TakesFields,
} from '#ui/stay-fields.tsx'
import { StayFormPage } from '#ui/stay-form-page.tsx'
import { EntryConditions, LimitText } from '#ui/stay-limit.tsx'
import { StayState } from '#ui/stay-state.tsx'
import { StayStory } from '#ui/stay-story.tsx'
import { NeedFields, OfferFields, TrainingFields, VisitFields } from '#ui/support-fields.tsx'
import { Tag } from '#ui/tag.tsx'
import { TargetCard } from '#ui/target-card.tsx'
import { PlanFields, TargetFields } from '#ui/target-fields.tsx'
import { TrendChart } from '#ui/trend-chart.tsx'
import { StaysThatMove, UnitParts } from '#ui/unit-parts.tsx'
import { Waterfall } from '#ui/waterfall.tsx'
import { NeedStateTag, SupportStateTag, TaskStateTag } from '#ui/work-states.tsx'

const nothing = () => undefined
const placed = { stay: 's', firmName: '沈阳云岭数据科技有限公司', carrierName: '载体', room: '803' }
const options = [{ value: 'a', label: '甲' }]
const asOf = { on: '2023-12-31', today: '2024-06-30', base: '2020-12-31', term: '2025-12-31' }
const nav = [{ key: 'work', label: '企业', items: [{ to: '/firms', label: '企业', count: 1812, bar: true }] }]
const columns = [{ key: 'name', head: '企业名称', sortable: true, cell: (row: { id: string }) => row.id }]
const rungCounts = { none: 6, 'tech-sme': 5, 'high-tech': 4, eaglet: 3, 'gazelle-unicorn': 2, platform: 1 }
const holderCounts = { 'tech-sme': 1, 'high-tech': 2, eaglet: 3, gazelle: 4, unicorn: 5, platform: 6 }
const points = [
  { day: '2020-12-31', value: 170 },
  { day: '2024-06-30', value: 402 },
]

const change: ShownChange = {
  id: 'c',
  at: '2024-06-30T02:00:00.000Z',
  kind: 'stay',
  made: 'changed',
  of: '沈阳云岭数据科技有限公司',
  accountName: '王敏',
  batch: null,
  why: '按协议更正',
  fields: [{ field: 'areaCent', before: '10000', after: '12000' }],
}

const table = (
  <DataTable
    caption="企业"
    columns={columns}
    rows={[{ id: 'a' }]}
    rowKey={(row) => row.id}
    select={{ label: (row) => row.id, acts: (form) => <button type="submit" form={form} /> }}
  />
)

const boardCard = {
  id: 'case-1',
  version: 1,
  firmName: '沈阳云岭数据科技有限公司',
  stage: 'pool',
  since: '2024-01-01',
  days: 181,
  slow: true,
  officerName: '王敏',
  expectedOn: '2024-11-30',
  lapsesOn: null,
}
const boardColumns = [
  {
    key: 'pool',
    zh: '入库培育',
    en: 'Pool',
    slowAfterDays: 180,
    retired: false,
    count: 60,
    slow: 1,
    cards: [boardCard],
  },
  { key: 'papers', zh: '材料', en: 'Papers', slowAfterDays: null, retired: true, count: 0, slow: 0, cards: [] },
]

const allFields = (
  <ActForm schema={z.object({})} labels={{}} submitLabel="保存" cancelTo="/firms" version={1} once>
    <TextField name="text" required help="说明" />
    <NumberField name="number" unit="万元" />
    <DayField name="day" />
    <SelectField name="select" options={options} />
    <ProseField name="prose" />
    <TickField name="tick" text="是" />
    <RadioField name="radio" options={options} />
    <MultiChoiceField name="several" options={options} />
    <FileField name="file" />
    <FirmPicker name="firm" />
  </ActForm>
)

/** A form of such fields, as a page would have it. */
const formOf = (fields: ReactNode, values: FormValues = {}) => (
  <ActForm schema={z.object({})} labels={{}} values={values} submitLabel="保存">
    {fields}
  </ActForm>
)

const lists = {
  street: [{ code: 'a', zh: '松枝街道', en: 'Songzhi Subdistrict' }],
  zone: [{ code: 'b', zh: '云岭片区', en: 'Yunling' }],
  industry: [],
}
const amounts = { ...noAmounts, grossCent: 5_000_00, coveredCent: 4_000_00, lettableCent: 3_000_00, letCent: 2_400_00 }
const line = {
  key: 'c',
  name: '云岭孵化器',
  place: null,
  type: 'incubator',
  zone: 'b',
  at: null,
  figures: { end: amounts, rates: ratesOf(amounts, amounts, { onBooks: 9, present: 8 }) },
} as const
const freeRooms = {
  rooms: [
    {
      unit: 'u',
      carrier: 'c',
      carrierName: '云岭孵化器',
      number: '301',
      place: '1号楼 3F',
      buildingAt: 'b',
      kind: 'office',
      areaCent: 100_00,
      since: '2024-03-01',
      days: 121,
    },
  ],
  total: 1,
  areaCent: 100_00,
  page: 1,
  size: 50,
} as const
const ending = { stays: 2, areaCent: 300_00, unknown: 0 }
const leaseEnds = { months: [{ month: '2024-07', ...ending }], past: ending, later: ending, open: ending }
const endingLease = {
  stay: 's',
  firm: 'f',
  name: '云岭数据有限公司',
  carrier: 'c',
  carrierName: '云岭孵化器',
  room: '301',
  fromOn: '2022-07-01',
  leaves: '2024-08-01',
  areaCent: null,
}
const occupancyQuery = {
  in: '',
  least: null,
  most: null,
  free: 'since',
  by: 'carrier',
  of: 'area',
  month: '2024-07',
  type: null,
} as const
const occupancyHistory = [
  { day: '2023-12-31', onBooks: null, present: null },
  { day: '2024-06-30', onBooks: 0.81, present: 0.8 },
]
const blockOf = (state: 'let' | 'free', number: string) => ({
  id: number,
  carrier: 'c',
  mark: 'A',
  number,
  kind: 'office' as const,
  state,
  areaCent: 120_00,
  lettableCent: 100_00,
  desks: null,
  desksTaken: 0,
  holders: state === 'let' ? [{ firm: 'f', name: '云岭数据有限公司' }] : [],
  until: state === 'let' ? '2025-01-01' : null,
})
const planBlocks = [blockOf('let', '101'), blockOf('free', '102'), blockOf('free', '103')]
const buildingPlan: Plan = {
  floors: [
    { id: 'l2', label: '2F', areaCent: 0, blocks: [], freeRuns: [] },
    {
      id: 'l1',
      label: '1F',
      areaCent: 360_00,
      blocks: planBlocks,
      freeRuns: [{ first: 1, last: 2, areaCent: 200_00 }],
    },
  ],
  carriers: [
    { id: 'c', name: '云岭孵化器', mark: 'A' },
    { id: 'd', name: '北陵众创空间', mark: 'B' },
  ],
  totals: totalsOf(planBlocks),
  widestCent: 360_00,
  mayOpen: true,
}
const room = { id: 'r', place: '2号楼 301', kind: 'office', areaCent: 12_050 }
const limitSource = { ruleSet: 'X', document: '国科发区〔2018〕300号', article: 8, confidence: 'uncertain' } as const
const limit = {
  verdict: 'met',
  since: '2022-01-01',
  months: 48,
  overFrom: '2026-01-01',
  source: { ...limitSource, confidence: 'default' },
} as const
const suggested = { id: 'c2', name: '北站加速器', type: 'accelerator', freeCent: 500_000, stage: 'fits' } as const
const placing = {
  fit: 'outside',
  industries: ['新材料'],
  industry: { code: 'aerospace', field: null },
  asked: { decision: 'refused', note: '产业不符' },
  approved: false,
  mayDecide: false,
  suggestions: [suggested],
} as const
const told = {
  fact: 's1',
  carrier: 'c',
  carrierName: '云岭孵化器',
  unitNumber: '301',
  kind: 'physical',
  incubating: true,
  areaCent: 12_050,
  fromOn: '2021-03-01',
  toOn: '2023-06-01',
  departure: 'graduated',
} as const
const occupancy = {
  letCent: 3_000_000,
  lettableCent: 4_000_000,
  share: 0.75,
  coveredCent: 4_100_000,
  grossCent: 10_000_000,
  coveredShare: 0.41,
} as const
const firm = { id: 'f', name: '云岭数据有限公司', code: null }
const stays = [
  {
    id: 's',
    kind: 'physical',
    incubating: true,
    areaCent: 12_050,
    fromOn: '2021-03-01',
    toOn: '2023-06-01',
    departure: 'graduated',
    firm,
    room: '2号楼 301',
  },
  {
    id: 't',
    kind: 'registered',
    incubating: false,
    areaCent: null,
    fromOn: '2022-01-10',
    toOn: null,
    departure: null,
    firm: { ...firm, id: 'g', name: '松枝软件有限公司' },
    room: null,
  },
] as const
const recognitions = [
  { fact: 'a', kind: 'tech-sme', number: '2023210105A0000001', from: '2023-04-01', to: '2024-01-01', revokedOn: null },
  {
    fact: 'b',
    kind: 'high-tech',
    number: 'GR202021009999',
    from: '2020-09-15',
    to: '2023-09-15',
    revokedOn: '2022-05-01',
  },
  { fact: 'c', kind: 'specialised', number: null, from: '2022-11-20', to: null, revokedOn: null },
] as const

const importRows = [
  {
    row: 2,
    outcome: 'updated',
    subject: { kind: 'firm', ...firm },
    text: '云岭数据有限公司',
    cells: [
      { field: 'name', text: '云岭数据有限公司', finding: null },
      {
        field: 'code',
        text: '91210105MA0000000X',
        finding: { code: 'cell.code-doubtful', detail: { finding: 'checksum', suggestion: null } },
      },
    ],
    refusal: null,
    notes: [],
    changes: [{ field: 'address', before: null, after: '松枝路 1 号' }],
    kept: false,
  },
  {
    row: 3,
    outcome: 'refused',
    subject: null,
    text: '杏坛科技',
    cells: [],
    refusal: { reason: 'firm-unknown', field: null, value: null, detail: {} },
    notes: [],
    changes: [],
    kept: false,
  },
] satisfies ImportRowShown[]

const importColumns = [
  { index: 0, header: '企业名称', field: 'name', how: 'synonym', offers: [], sample: '云岭数据有限公司' },
  { index: 27, header: '', field: null, how: 'none', offers: ['code'], sample: '91210105MA0000000X' },
] satisfies ImportColumn[]

/** What the loaders of the pages give to the parts that ask for it themselves. */
export const routeData = {
  firm: { id: 'f', name: '云岭数据有限公司', version: 3 },
  recognition: { id: 'w', fact: 'r', kind: 'high-tech', number: 'GR202121000123' },
  stay: { id: 'w', fact: 's' },
  carrier: { id: 'c', name: '云岭孵化器' },
  unit: { place: '2号楼 301' },
}

/** By the file that draws it. */
const roomFound = (number: string) => ({
  ...{ id: number, number, kind: 'office' as const, areaCent: 20_000 },
  ...{ carrierName: '苏青路孵化器', building: '2号楼', floorName: '3F' },
})
const few = <Row,>(...rows: Row[]) => ({ rows, more: true })
const firmSupport: FirmSupportShown = {
  firm: 'f',
  supports: few({
    support: { id: 's', condition: 'HT-5', referredOn: '2024-03-01', result: null, droppedWhy: null },
    offer: { name: '甲', kind: 'funding' },
    state: 'open',
  }),
  visits: few({ visit: { id: 'v', visitedOn: '2024-03-01', summary: '甲' }, officerName: '王敏' }),
  needs: few({
    need: { id: 'n', summary: '甲', kind: 'space', raisedOn: '2024-03-01', dueOn: null },
    state: 'overdue',
  }),
  trainings: few({ training: { id: 't', title: '甲', heldOn: '2024-03-01' }, present: true }),
  tasks: few({
    task: { id: 'k', rule: 'annual-report', title: null, detail: { year: '2023' }, dueOn: '2024-05-31' },
    state: 'overdue',
    officerName: null,
  }),
  notes: { rows: [], more: false },
  files: { rows: [], more: false },
  limitMb: 20,
  can: { give: true, tasks: true },
}

const shortOfAll = firmWith({
  years: { 2023: { staff: 100, techStaff: 9, salesYuan: 10_000_000, rdYuan: 100_000, ip1: 1 } },
})
const techSme = judged('TECH_SME_2017', shortOfAll)
const highTech = judged('HNTE_2016', shortOfAll)

const grade: ShownGrade = {
  id: 'g',
  ruleSet: 'INC_MIIT_2025',
  level: 'national',
  grade: '标准级',
  number: '2026-01',
  authority: '工业和信息化部',
  from: '2026-03-01',
  to: null,
  revokedOn: null,
  state: 'holds',
}
const premises = {
  carrier: { id: 'c' },
  units: [
    {
      id: 'u',
      building: '演示大厦',
      floor: '3F',
      number: '301',
      kind: 'desks' as const,
      grossCent: 20_000,
      lettableCent: 18_000,
      usableCent: null,
      desks: 20,
      holders: [{ id: 'a', name: '云岭数据' }],
    },
  ],
  rest: 'w',
  unplaced: 1,
  unitChanges: [{ id: 'k', kind: 'split' as const, on: '2023-01-01', before: ['301'], after: ['301A', '301B'] }],
  mayEdit: true,
  mayEditUnits: true,
  mayExport: true,
}

export const everyPart: Record<string, ReactElement> = {
  ...pipelineParts,
  'account-state': (
    <>
      {accountStateKeys.map((state) => (
        <AccountStateTag key={state} state={state} />
      ))}
    </>
  ),
  'act-form': allFields,
  'as-of-control': <AsOfControl asOf={asOf} />,
  bars: <Bars track bars={[{ key: 'a', label: '孵化器', value: 86, text: '86%', to: '/carriers', aside: '12 家' }]} />,
  card: (
    <Card title="走势" note="月末数">
      1
    </Card>
  ),
  'carrier-fields': formOf(
    <>
      <CarrierIdentityFields lists={lists} zone="不在列表的片区" />
      <CarrierStandingFields />
      <CarrierOpeningFields />
    </>,
  ),
  'carrier-figures': (
    <>
      <CarrierFigures
        grossCent={10_000_000}
        restCent={5_900_000}
        rooms={41}
        firmsPresent={23}
        firmsRegistered={4}
        occupancy={occupancy}
        areaTo="/carriers/c/area"
      />
      <CarrierFigures
        grossCent={10_000_000}
        restCent={null}
        rooms={0}
        firmsPresent={0}
        firmsRegistered={0}
        occupancy={{ ...occupancy, letCent: 0, lettableCent: 0, share: null, coveredCent: 0, coveredShare: 0 }}
        areaTo={null}
      />
    </>
  ),
  'building-fields': formOf(
    <>
      <BuildingFields lists={lists} zone="不在列表的片区" />
      <FloorLines floors={[{ id: 'f', label: '3F', position: '3', gross: '850', units: 4 }]} />
    </>,
  ),
  'carrier-grades': (
    <>
      <CarrierGrades
        carrier="c"
        grades={[grade, { ...grade, id: 'h', ruleSet: 'HG_CARRIER_DEFAULT' }]}
        asEntered={null}
        mayEdit
      />
      <CarrierGrades carrier="c" grades={[]} asEntered="municipal" mayEdit={false} />
      {formOf(<GradeFields />)}
    </>
  ),
  'carrier-rooms': (
    <>
      <CarrierRooms file={premises} />
      <CarrierRooms file={{ ...premises, units: [], mayEditUnits: false, unplaced: 0, rest: null }} />
      <UnitChanges file={premises} />
    </>
  ),
  'unit-parts': formOf(
    <>
      <UnitParts count={2} kind="office" floors={[{ id: 'f', label: '3F', buildingName: '演示大厦' }]} />
      <StaysThatMove stays={[{ id: 's', firm: '云岭数据', from: '2021-01-01' }]} count={2} />
    </>,
  ),
  'carrier-stays': (
    <>
      <CarrierStays carrier="c" stays={stays} all mayKeep hasRooms />
      <CarrierStays carrier="c" stays={[]} all={false} mayKeep={false} hasRooms={false} />
    </>
  ),
  'change-history': <ChangeHistory changes={[change]} />,
  'case-tasks': <CaseTasks case="c" tasks={firmSupport.tasks.rows} />,
  'chart-twin': <ChartTwin heads={['日期', '数值']} rows={[{ key: 'a', cells: ['2024-06-30', 1] }]} />,
  'code-field': formOf(
    <>
      <KnownFirm />
      <CodeField />
    </>,
    { code: '91210105MA0000000X' },
  ),
  'column-choice': <ColumnChoice columns={[{ key: 'name', head: '企业名称', always: true }]} />,
  confidence: <ConfidenceMark kind="working" />,
  'confirm-form': (
    <ConfirmForm text="撤销后不再计入。" submitLabel="撤销" danger cancelTo="/x" fields={{ version: 1 }} />
  ),
  'data-table': table,
  'day-text': <DayText day="2020-09-01" precision="month" presumed />,
  'density-choice': <DensityChoice />,
  dialog: (
    <DialogLink to="/revoke" label="撤销" title="撤销认定">
      {() => null}
    </DialogLink>
  ),
  disclosure: <Disclosure summary="更多">1</Disclosure>,
  'display-switch': <DisplayForms look={usualLook} />,
  'empty-state': <EmptyState title="暂无企业" hint="可从名单导入。" acts={<a href="/imports">导入</a>} />,
  'error-summary': <ErrorSummary faults={[{ id: 'a', label: '名称', message: '请填写此项' }]} />,
  facts: <Facts facts={[{ term: '员工数', value: null, unknown: true }]} />,
  field: (
    <Field name="a" label="甲">
      {(wiring) => <input {...wiring} />}
    </Field>
  ),
  'find-box': <FindBox shortcut />,
  'firm-act-page': (
    <FirmActPage
      title="企业迁出"
      text="迁出后不再计入本区。"
      schema={z.object({})}
      labels={{ day: '迁出日期' }}
      submitLabel="迁出"
      versioned
      danger
    >
      <DayField name="day" required />
    </FirmActPage>
  ),
  'firm-fields': formOf(
    <>
      <FirmFields choices={{ ...lists, officers: [{ id: 'o', name: '综合科' }] }} isNew />
      <FirmFields choices={{ ...lists, officers: [] }} isNew={false} />
    </>,
  ),
  'firm-picker': <FirmPicker name="firm" label="企业" chosen={{ id: '1', name: '云岭数据', code: null }} />,
  frame: (
    <PageFrame
      find
      nav={nav}
      asOf={asOf}
      banner="演示数据"
      account={{ name: '综合科', roles: '科技局人员' }}
      look={usualLook}
    >
      {table}
    </PageFrame>
  ),
  'case-board': (
    <CaseBoard
      label="高企"
      columns={boardColumns}
      movable
      pageOf={(id) => `/cases/${id}`}
      moveFormOf={(id) => `/cases/${id}/move`}
      moreOf={(column) => `?more=${column}~100`}
      move={async () => ({ refused: { code: null, detail: {} } })}
      more={async () => []}
      refresh={nothing}
    />
  ),
  'case-fields': formOf(<CaseFields officers={[{ id: 'a', name: '王敏' }]} />),
  'case-head': (
    <CaseActTitle
      title="移动申报"
      of={{ id: 'case-1', kind: 'high-tech', stage: { zh: '诊断', en: 'Diagnosis' }, firm: { name: '云岭数据' } }}
    />
  ),
  'case-state': (
    <>
      <CaseStateTag end={null} slow />
      <CaseStateTag end="recognised" slow={false} />
    </>
  ),
  'condition-table': <ConditionTable caption="科小" rules={techSme.rules} firm="f" />,
  'firm-gaps': (
    <FirmGaps
      gaps={{
        firm: 'f',
        on: '2024-06-30',
        lines: [
          {
            kind: 'high-tech',
            effort: highTech.effort,
            short: highTech.rules.filter(({ key }) => highTech.short.includes(key)),
            missing: highTech.missing.length,
            score: { low: 30, high: 76, state: 'straddles' },
          },
        ],
      }}
    />
  ),
  'gap-mark': (
    <>
      <EffortTag effort="one-short" />
      <ShortList short={highTech.rules} />
    </>
  ),
  'rule-conditions': (
    <RuleConditionsTable
      caption="HNTE_2016"
      rules={[
        {
          key: 'TS-pass',
          article: { no: 8, item: null },
          need: 'any',
          rules: [
            {
              key: 'HT-4',
              article: 'working',
              confidence: 'default',
              thresholds: [{ key: 'HT-4', value: 0.1, own: 0.1, unit: 'share', op: '>=' }],
            },
          ],
        },
      ]}
    />
  ),
  'rule-version-fields': formOf(
    <RuleVersionFields fields={[{ key: 'HT-5a.sales', unit: 'yuan', op: '<=', value: 50_000_000 }]} />,
  ),
  'score-table': <>{highTech.score ? <ScoreTable {...highTech.score} /> : null}</>,
  'firm-cases': (
    <FirmCases
      firm="f"
      cases={[
        {
          ...boardCard,
          kind: 'high-tech',
          purpose: 'renewal',
          stageName: { zh: '诊断', en: 'Diagnosis' },
          openedOn: '2024-01-01',
          end: null,
        },
      ]}
      can={{ open: true }}
    />
  ),
  'holders-line': <HoldersLine counts={holderCounts} to={(group) => `/firms?kind=${group}`} />,
  'history-page': (
    <HistoryPage
      name="沈阳云岭数据科技有限公司"
      crumbs={[{ label: '企业', to: '/firms' }]}
      changes={[change]}
      total={51}
      query={{ page: 1, size: 50 }}
      lists={{ street: [], zone: [], industry: [] }}
    />
  ),
  'import-adjust': (
    <ImportAdjust
      list="recognitions"
      version={2}
      settings={{ sheet: '名单', headerRow: 2, mapping: { '27': 'code' }, createFirms: true, kind: 'high-tech' }}
      sheets={[
        { name: '名单', rows: 120 },
        { name: '说明', rows: 3 },
      ]}
      columns={importColumns}
      fields={['name', 'code', 'capital']}
      note="已识别 1 列"
      open
    />
  ),
  'import-counts': (
    <ImportCounts counts={{ created: 96, updated: 12, unchanged: 8, refused: 3, skipped: 1 }} show="refused" />
  ),
  'import-progress': (
    <>
      <ImportProgress progress={null} />
      <ImportProgress progress={{ phase: 'writing', done: 40, of: 120 }} />
    </>
  ),
  'import-rows': <ImportRows rows={importRows} fields={['name', 'code']} />,
  'import-whole-fields': formOf(
    <>
      <ImportWholeFields list="recognitions" />
      <ImportWholeFields list="firms" />
    </>,
  ),
  inputs: allFields,
  'journal-detail': (
    <JournalDetail
      entry={{
        position: 12,
        refusal: 'form.stale',
        detail: { rows: 402, on: '2023-12-31' },
        osUser: 'bureau',
        request: '01',
        hash: '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
        changes: [{ kind: 'firm', record: 'f', fields: [{ name: 'address', before: '', after: '松枝路 1 号' }] }],
      }}
    />
  ),
  'kept-params': <KeptParams params={[['on', '2024-06-30']]} />,
  'annual-reports': (
    <>
      <AnnualReportRisk reports={{ years: [{ year: 2022, state: 'missed' }], missed: 1, risk: 'one-missed' }} />
      <AnnualReports
        reports={{
          years: [
            { year: 2022, state: 'missed' },
            { year: 2023, state: 'missed' },
          ],
          missed: 2,
          risk: 'cancellation',
        }}
      />
    </>
  ),
  waterfall: (
    <Waterfall
      title="增减变动图"
      summary="期初 170 家，增加 12 家，减少 5 家，期末 177 家"
      steps={[
        { key: 'opening', label: '期初', value: 170, kind: 'stock' },
        { key: 'first', label: '首次', value: 12, kind: 'change' },
        { key: 'lapsed', label: '到期', value: -5, kind: 'change' },
        { key: 'closing', label: '期末', value: 177, kind: 'stock' },
      ]}
      axisFrom={(value) => `纵轴自 ${value} 起`}
    />
  ),
  'ladder-bars': <LadderBars counts={rungCounts} to={(place) => `/firms?rung=${place}`} withNone />,
  'list-frame': (
    <ListFrame title="企业" columns={columns} pager={{ total: 1, page: 1, size: 50 }}>
      {table}
    </ListFrame>
  ),
  notice: (
    <>
      <Notice tone="warn">待核</Notice>
      <Toasts toasts={[{ id: 'a', tone: 'good', text: '已登记' }]} />
    </>
  ),
  'free-rooms': (
    <FreeRooms free={freeRooms} query={occupancyQuery} carriers={[{ id: 'c', name: '云岭孵化器' }]} mayOpen />
  ),
  'lease-ends': <LeaseEnds ends={leaseEnds} chosen="2024-07" />,
  'lease-list': <LeaseList leases={[endingLease]} month="2024-07" />,
  'occupancy-definitions': (
    <OccupancyDefinitions rates={line.figures.rates} coveredShare={0.8} staysTo="/stays?kind=physical" />
  ),
  'occupancy-exports': <OccupancyExports carrier={null} />,
  'occupancy-history': <OccupancyHistory points={occupancyHistory} definition="area" />,
  'occupancy-lines': (
    <OccupancyLines
      lines={[line]}
      total={line.figures}
      by="carrier"
      groups={['carrier', 'type']}
      lists={lists}
      carrier={null}
      mayOpen
    />
  ),
  'occupancy-period': (
    <OccupancyPeriod from="2024-01-01" on="2024-06-30" filter={{ type: 'incubator', zone: 'b', lists }} />
  ),
  'occupancy-sections': (
    <OccupancySections
      page={{
        query: occupancyQuery,
        total: line.figures,
        lines: [line],
        history: occupancyHistory,
        free: freeRooms,
        carriers: [],
        ends: leaseEnds,
        leases: [endingLease],
        lists,
        mayOpen: false,
      }}
      groups={['carrier', 'type', 'zone']}
      carrier={null}
    />
  ),
  'stacking-plan': (
    <>
      <StackingPlan plan={buildingPlan} />
      <StackingTable plan={buildingPlan} />
    </>
  ),
  'occupancy-line': (
    <OccupancyLine rate={0.82} letCent={3_000_000} lettableCent={4_000_000} covered={0.41} to="/carriers" />
  ),
  'page-title': (
    <PageTitle title="云岭数据" sub="K" crumbs={[{ to: '/firms', label: '企业' }]} acts={<a href="/x">编辑</a>} />
  ),
  pager: <Pager total={1812} page={2} size={50} />,
  'platform-fields': formOf(<PlatformFields host={firm} />),
  'preference-form': <PreferenceForm>1</PreferenceForm>,
  problem: <Problem kind="conflict" incident="01" differences={[{ label: '名称', yours: '甲', theirs: '乙' }]} />,
  'progress-bar': <ProgressBar done={1.2} pace={0.7} label="增量完成" />,
  'query-form': (
    <QueryForm more={<QuerySelect name="zone" label="片区" options={options} />}>
      <QueryText name="q" label="企业" />
    </QueryForm>
  ),
  'recognition-act-page': (
    <RecognitionActPage title="撤销认定" schema={z.object({})} submitLabel="撤销" danger>
      <DayField name="revokedOn" required />
    </RecognitionActPage>
  ),
  'recognition-fields': formOf(<RecognitionFields />),
  'recognition-state': (
    <>
      {recognitionStates.map((state) => (
        <RecognitionStateTag key={state} state={state} />
      ))}
    </>
  ),
  'recognition-timeline': (
    <RecognitionTimeline
      recognitions={recognitions}
      on="2023-12-31"
      to={(fact) => `/recognitions/${fact}`}
      current="b"
    />
  ),
  'room-fields': formOf(<RoomFields floors={[{ id: 'f', label: '3F', buildingName: '演示大厦' }]} inWords />),
  'plain-form': (
    <PlainForm act="look-up-firm" labels={{ text: '名称' }} submitLabel="查">
      <TextField name="text" required />
    </PlainForm>
  ),
  'row-pick': <PickAll all={false} some onChange={nothing} />,
  'rung-mark': <RungMark place="none" />,
  'rung-strip': <RungStrip place="eaglet" held={['high-tech', 'eaglet']} notes={{ eaglet: '至 2026年' }} />,
  'selection-bar': (
    <SelectionBar count={2} hydrated onClear={nothing}>
      指派
    </SelectionBar>
  ),
  'side-nav': <NavGroups groups={nav} />,
  'sort-head': (
    <table>
      <thead>
        <tr>
          <SortHead column={{ key: 'name', head: '名称', unit: '家', sortable: true, numeric: true }} fixed />
        </tr>
      </thead>
    </table>
  ),
  'stay-fields': formOf(
    <>
      <RoomField rooms={[room, { ...room, id: 'd', kind: 'desks', desksLeft: 8 }]} required />
      <RoomField rooms={[]} />
      <KindField reserved />
      <TakesFields kind="desks" />
      <TakesFields kind="office" />
      <LeaseFields />
      <IncubatingField />
      <LongCycleField />
      <ReasonFields entry placement />
      <DepartureField required />
      <DepartureField />
      <GraduationField />
      <NextCarrierFields carriers={[suggested]} />
      <MoreFields />
    </>,
  ),
  'stay-form-page': (
    <StayFormPage title="续租" text="说明" schema={z.object({})} submitLabel="保存" beside={<p />}>
      <DayField name="leaseEnd" required />
    </StayFormPage>
  ),
  'stay-limit': (
    <>
      <EntryConditions
        conditions={[
          { key: 'age', verdict: 'not-known', lastDay: null, source: limitSource },
          { key: 'age', verdict: 'not-met', lastDay: '2022-01-01', source: limitSource },
          { key: 'works-here', verdict: 'met', lastDay: null, source: { ...limitSource, document: null } },
        ]}
      />
      <LimitText limit={limit} />
      <LimitText limit={{ ...limit, verdict: 'not-met' }} />
      <LimitText limit={{ ...limit, months: null, overFrom: null }} />
      <LimitText limit={{ ...limit, verdict: 'not-known' }} />
    </>
  ),
  'stay-state': (
    <>
      {(['physical', 'reserved'] as const).map((kind) => (
        <StayState
          key={kind}
          stay={{ kind, fromOn: '2022-01-01', toOn: null, leaseEndOn: '2024-08-01' }}
          on="2024-06-30"
          over={false}
        />
      ))}
      <StayState
        stay={{ kind: 'physical', fromOn: '2022-01-01', toOn: '2023-01-01', leaseEndOn: null }}
        on="2024-06-30"
        over
      />
    </>
  ),
  'stay-story': (
    <StayStory
      current="s1"
      story={[told, { ...told, fact: 's2', unitNumber: null, areaCent: null, toOn: null, departure: null }]}
    />
  ),
  placing: (
    <>
      <PlacingNotice placing={placing} askAt="/carriers/c/placements/new" />
      <PlacingNotice placing={{ ...placing, fit: 'fits' }} askAt="/" />
      <PlacingNotice placing={{ ...placing, fit: 'not-known', industries: [] }} askAt="/" />
      <PlacingNotice placing={{ ...placing, mayDecide: true, suggestions: [] }} askAt="/" />
    </>
  ),
  tag: <Tag tone="bad">滞后</Tag>,
  'firm-support': (
    <>
      <FirmTasks shown={firmSupport} />
      <FirmServices shown={firmSupport} />
      <FirmVisits shown={firmSupport} />
      <FirmNeeds shown={firmSupport} />
      <FirmTrainings shown={firmSupport} />
      <FirmPapers shown={firmSupport} />
    </>
  ),
  'firm-papers': (
    <>
      <AddNote firm="f" />
      <FirmNotes
        firm="f"
        mayGive
        notes={[{ id: 'n', text: '备忘', at: '2024-06-30T02:00:00.000Z', byName: '王敏', mine: true, version: 1 }]}
      />
      <AddFile firm="f" limitMb={20} />
      <FirmFiles
        firm="f"
        mayGive
        files={[
          { id: 'd', name: '佐证.pdf', type: 'pdf', bytes: 204_800, at: '2024-06-30T02:00:00.000Z', byName: '王敏' },
        ]}
      />
    </>
  ),
  'make-tasks': <MakeTasks count={12} />,
  'firm-metrics': (
    <FirmMetrics
      firm="f"
      years={[2022, 2023]}
      series={[
        { field: 'revenueYuan', values: [4_800_000, 12_505_000] },
        { field: 'netAssetsYuan', values: [null, -120_000] },
      ]}
      warnings={1}
      last={{ year: 2023, source: '审计报告', statedOn: '2024-05-20' }}
    />
  ),
  'metrics-grid': formOf(
    <MetricsGrid
      years={[2022, 2023]}
      unit="ten-thousand"
      underWay={2023}
      stands={[{ year: 2023, metrics: { ...noMetrics, staff: 10, techStaff: 12 } }]}
    />,
  ),
  'metrics-links': (
    <>
      <IssuedReportLink path="/report/x" text="-" />
      <IssuedReportLinks links={[{ firm: 'f', name: '航远', code: null, path: '/report/x', expiresAt: '' }]} />
    </>
  ),
  'metrics-state': (
    <>
      <MetricsStateTag state="partial" />
      <RequestStateTag state="submitted" />
    </>
  ),
  'metrics-table': (
    <MetricsTable
      years={[2022, 2023]}
      unit="yuan"
      stands={[{ year: 2023, metrics: { ...noMetrics, revenueYuan: 5, salesYuan: 9, valuationCurrency: 'USD' } }]}
    />
  ),
  'month-grid': (
    <MonthGrid caption="2024" first="2024-06-01" last="2024-06-30" today="2024-06-30" entries={(day) => <i>{day}</i>} />
  ),
  'officer-field': (
    <>
      {formOf(<OfficerField officers={[{ id: 'o', name: '王敏' }]} />)}
      <OfficerFilter officers={[{ id: 'o', name: '王敏' }]} label="王敏" value="o" />
    </>
  ),
  'demand-fields': formOf(<DemandFields officers={[]} />),
  'demand-shown': (
    <>
      <DemandWho firm={null} demand={{ name: '筹建中的机器人公司' }} />
      <DemandArea leastCent={20_000} mostCent={null} />
    </>
  ),
  'per-m2': (
    <table>
      <tbody>
        <tr>
          <PerM2 value="hidden" />
          <PerM2 value={{ perM2: null, firms: 0, covered: 0 }} />
          <PerM2 value={{ perM2: 3_650, firms: 2, covered: 0.4 }} />
        </tr>
      </tbody>
    </table>
  ),
  sankey: (
    <Sankey
      title="毕业与流向"
      summary="3"
      current={null}
      nodes={[
        { key: 'a', column: 0, value: 3, label: '孵化器', href: '/a', tone: 'stage' },
        { key: 'b', column: 1, value: 3, label: '已注销', href: '/b', tone: 'end' },
      ]}
      flows={[{ from: 'a', to: 'b', value: 3, label: '孵化器 → 已注销', href: '/c' }]}
    />
  ),
  'space-matches': (
    <SpaceMatches
      firm="f"
      from="2024-09-01"
      found={1}
      free={2}
      on="2024-06-30"
      mayReserve
      matches={[
        {
          carrier: 'c',
          rooms: [roomFound('301'), roomFound('302')],
          areaCent: 40_000,
          freeOn: '2024-08-01',
          byLease: true,
          power: 'unknown',
          load: 'fits',
        },
      ]}
    />
  ),
  'support-fields': formOf(
    <>
      <OfferFields />
      <VisitFields officers={[]} />
      <NeedFields officers={[]} />
      <TrainingFields />
    </>,
  ),
  'work-states': (
    <>
      <TaskStateTag state="overdue" />
      <NeedStateTag state="closed" />
      <SupportStateTag state="dropped" />
    </>
  ),
  'target-card': (
    <TargetCard
      title="高新技术企业"
      to="/firms"
      actual={{ value: '402', unit: '家' }}
      target=">500"
      standing="in-step"
      progress={0.804}
      increment={null}
      pace={0.7}
      gap={{ value: '99', unit: '家' }}
    />
  ),
  'target-fields': formOf(
    <>
      <PlanFields />
      <TargetFields open={measureKeys} />
    </>,
  ),
  'floor-list': (
    <FloorList
      carrier="c"
      floors={[{ key: 'f', building: 'A座', floor: '8F', rooms: 6, free: 2, freeCent: 40_000, firms: 4, calls: 1 }]}
    />
  ),
  'month-figures': formOf(
    <MonthFigureTable
      computed={{ ...unknownFigures, firms: 12, letCent: 1_234_500 }}
      confirmed={{ ...unknownFigures, firms: 11 }}
      moved={['firms']}
      rates={{ share: 0.82, effectiveShare: null }}
      editable
    />,
  ),
  'month-state': <MonthStateTag state="returned" />,
  'operator-today': (
    <OperatorToday
      day={{
        on: '2024-06-30',
        leases: { count: 9, rows: [{ ...placed, endsOn: '2024-09-02', days: 64 }] },
        over: { count: 1, rows: [{ ...placed, months: 48, overFrom: '2024-05-10' }] },
        reserved: { count: 1, rows: [{ ...placed, since: '2024-06-01' }] },
        months: {
          count: 1,
          rows: [
            {
              carrier: { id: 'c', name: '载体' },
              month: '2024-05-01',
              state: 'overdue',
              note: null,
              dueOn: '2024-06-05',
            },
          ],
        },
        returned: 0,
        tasks: [{ id: 't', rule: null, title: '月报', detail: null, dueOn: '2024-06-30', state: 'today' }],
      }}
    />
  ),
  'room-state': <RoomStateTag state="over-stay" />,
  'statistics-form': <StatisticsForm action="/carriers/statistics.xlsx" year={2024} />,
  'trend-chart': (
    <TrendChart title="高新技术企业" unit="家" points={points} target={500} from="2020-12-31" to="2025-12-31" />
  ),
  'forecast-chart': (
    <ForecastChart
      title="高新技术企业"
      unit="家"
      points={points}
      forecasts={[
        { day: '2024-12-31', p10: 420, p50: 431, p90: 442, mean: 431.2, met: '12%' },
        { day: '2025-12-31', p10: 495, p50: 517, p90: 541, mean: 517.4, met: '83%' },
      ]}
      target={{ value: 500, text: '> 500' }}
      from="2020-12-31"
      to="2025-12-31"
    />
  ),
  'opened-figure': (
    <>
      <OpenedFigure value={39} list="cohort.eaglet" current="cohort.eaglet" at="firms" />
      <OpenedFigure value={0} list="cohort.platform" current="" at="firms" />
    </>
  ),
}

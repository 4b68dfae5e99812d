// Every part of the interface, drawn once; a test sees to it that none is missing.
import type { ReactElement } from 'react'
import { z } from 'zod'
import { usualLook } from '#domain/look.ts'
import { ActForm } from '#ui/act-form.tsx'
import { AsOfControl } from '#ui/as-of-control.tsx'
import { Bars } from '#ui/bars.tsx'
import { Card } from '#ui/card.tsx'
import { ChartTwin } from '#ui/chart-twin.tsx'
import { ColumnChoice } from '#ui/column-choice.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { ConfirmForm } from '#ui/confirm-form.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DensityChoice } from '#ui/density-choice.tsx'
import { DialogLink } from '#ui/dialog.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { DisplayForms } from '#ui/display-switch.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { ErrorSummary } from '#ui/error-summary.tsx'
import { Facts } from '#ui/facts.tsx'
import { Field } from '#ui/field.tsx'
import { FindBox } from '#ui/find-box.tsx'
import { FirmPicker } from '#ui/firm-picker.tsx'
import { PageFrame } from '#ui/frame.tsx'
import { HoldersLine } from '#ui/holders-line.tsx'
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
import { KeptParams } from '#ui/kept-params.tsx'
import { LadderBars } from '#ui/ladder-bars.tsx'
import { ListFrame } from '#ui/list-frame.tsx'
import { Notice, Toasts } from '#ui/notice.tsx'
import { OccupancyLine } from '#ui/occupancy-line.tsx'
import { PageTitle } from '#ui/page-title.tsx'
import { Pager } from '#ui/pager.tsx'
import { PreferenceForm } from '#ui/preference-form.tsx'
import { Problem } from '#ui/problem.tsx'
import { ProgressBar } from '#ui/progress-bar.tsx'
import { QueryForm, QuerySelect, QueryText } from '#ui/query-form.tsx'
import { PickAll } from '#ui/row-pick.tsx'
import { RungMark } from '#ui/rung-mark.tsx'
import { RungStrip } from '#ui/rung-strip.tsx'
import { SelectionBar } from '#ui/selection-bar.tsx'
import { NavGroups } from '#ui/side-nav.tsx'
import { SortHead } from '#ui/sort-head.tsx'
import { Tag } from '#ui/tag.tsx'
import { TargetCard } from '#ui/target-card.tsx'
import { TrendChart } from '#ui/trend-chart.tsx'

const nothing = () => undefined
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

const table = (
  <DataTable
    caption="企业"
    columns={columns}
    rows={[{ id: 'a' }]}
    rowKey={(row) => row.id}
    select={{ label: (row) => row.id, acts: (form) => <button type="submit" form={form} /> }}
  />
)

const allFields = (
  <ActForm schema={z.object({})} labels={{}} submitLabel="保存" cancelTo="/firms" version={1} request="r">
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

/** By the file that draws it. */
export const everyPart: Record<string, ReactElement> = {
  'act-form': allFields,
  'as-of-control': <AsOfControl asOf={asOf} />,
  bars: <Bars track bars={[{ key: 'a', label: '孵化器', value: 86, text: '86%', to: '/carriers', aside: '12 家' }]} />,
  card: (
    <Card title="走势" note="月末数">
      1
    </Card>
  ),
  'chart-twin': <ChartTwin heads={['日期', '数值']} rows={[{ key: 'a', cells: ['2024-06-30', 1] }]} />,
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
  'holders-line': <HoldersLine counts={holderCounts} to={(group) => `/firms?kind=${group}`} />,
  inputs: allFields,
  'kept-params': <KeptParams params={[['on', '2024-06-30']]} />,
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
  'occupancy-line': (
    <OccupancyLine rate={0.82} letCent={3_000_000} lettableCent={4_000_000} covered={0.41} to="/carriers" />
  ),
  'page-title': (
    <PageTitle title="云岭数据" sub="K" crumbs={[{ to: '/firms', label: '企业' }]} acts={<a href="/x">编辑</a>} />
  ),
  pager: <Pager total={1812} page={2} size={50} />,
  'preference-form': <PreferenceForm>1</PreferenceForm>,
  problem: <Problem kind="conflict" incident="01" differences={[{ label: '名称', yours: '甲', theirs: '乙' }]} />,
  'progress-bar': <ProgressBar done={1.2} pace={0.7} label="增量完成" />,
  'query-form': (
    <QueryForm more={<QuerySelect name="zone" label="片区" options={options} />}>
      <QueryText name="q" label="企业" />
    </QueryForm>
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
  tag: <Tag tone="bad">滞后</Tag>,
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
  'trend-chart': (
    <TrendChart title="高新技术企业" unit="家" points={points} target={500} from="2020-12-31" to="2025-12-31" />
  ),
}

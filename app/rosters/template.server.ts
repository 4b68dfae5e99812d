// The template of each list: a sheet to fill in, whose headers are the ones the reader knows best, and a sheet of notes.
import type { RosterList } from '#domain/roster.ts'
import type { Field } from '#rosters/cells.ts'
import { requiredFields, synonyms } from '#rosters/synonyms.ts'
import type { OutColumn, OutSheet } from '#rosters/write.server.ts'

type Ask = { header: string; note: string }

const day = '写到日，如 2024-06-30；只知道月份就写 2024-06，系统不会替您补日'
const asks: Partial<Record<Field, Ask>> = {
  name: { header: '企业名称', note: '营业执照上的全称' },
  formerName: { header: '曾用名', note: '更名前的名称，可不填' },
  code: { header: '统一社会信用代码', note: '18 位；单元格先设为“文本”，否则 Excel 会改掉末几位' },
  registeredOn: { header: '成立日期', note: day },
  movedInOn: { header: '迁入日期', note: `迁入本区的日期；不填则按成立日期推定。${day}` },
  capital: { header: '注册资本（万元）', note: '只填数字，单位万元；外币请连币种一起写' },
  industry: { header: '所属产业', note: '新一代信息技术、航空航天、绿色环保、新能源、生命健康、新材料、其他' },
  field: { header: '技术领域', note: '国家重点支持的八大高新技术领域之一' },
  size: { header: '企业规模', note: '大型、中型、小型、微型' },
  legalForm: { header: '企业类型', note: '如：有限责任公司' },
  scope: { header: '经营范围', note: '可不填' },
  zone: { header: '所属板块', note: '可不填' },
  street: { header: '所属街道', note: '可不填' },
  address: { header: '注册地址', note: '可不填' },
  district: { header: '所属区', note: '外区的行会跳过并计数；不填视为本区' },
  contactName: { header: '联系人', note: '可不填' },
  contactPhone: { header: '联系电话', note: '可填多个，用 / 隔开；不要填身份证号' },
  notes: { header: '备注', note: '可不填' },
  number: { header: '证书编号', note: '证书、入库登记或备案的编号' },
  issuedOn: { header: '发证日期', note: `证书或公告上的日期；全表同一天时可在导入时统一填。${day}` },
  to: { header: '有效期至', note: `有效的最后一天；不填则按认定办法推算。${day}` },
  kind: {
    header: '认定类型',
    note: '科技型中小企业、高新技术企业、雏鹰企业、瞪羚企业……；全表同一类时可在导入时统一选',
  },
  route: { header: '认定途径', note: '首次认定、重新认定、异地迁入、更名换证' },
  batch: { header: '批次', note: '全表同一批时可在导入时统一填' },
  type: { header: '载体类型', note: '众创空间、孵化器、加速器、产业园、双创楼宇' },
  level: { header: '载体级别', note: '国家级、省级、市级、区级' },
  operator: { header: '运营机构', note: '运营单位全称' },
  area: { header: '建筑面积（平方米）', note: '只填本载体独占的建筑面积，与其他载体不重复计算' },
  closedOn: { header: '停用日期', note: `从这一天起不再计入；仍在使用不填。${day}` },
  openedOn: { header: '启用日期', note: day },
  year: { header: '年度', note: '四位年份；全表同一年时可在导入时统一填' },
  revenueYuan: { header: '收入总额（万元）', note: '企业所得税口径，减除不征税收入' },
  salesYuan: { header: '销售收入（万元）', note: '主营业务收入与其他业务收入之和' },
  highTechIncomeYuan: { header: '高新技术产品（服务）收入（万元）', note: '可不填' },
  costYuan: { header: '成本费用总额（万元）', note: '可不填' },
  taxYuan: { header: '实缴税费（万元）', note: '可不填' },
  rdYuan: { header: '研究开发费用（万元）', note: '归集口径' },
  rdDomesticYuan: { header: '境内研发费用（万元）', note: '可不填' },
  ip1: { header: 'I类知识产权', note: '年末有效件数' },
  ip2: { header: 'II类知识产权', note: '年末有效件数' },
  transformedResults: { header: '科技成果转化数', note: '可不填' },
  assetsYuan: { header: '资产总额（万元）', note: '年末数' },
  netAssetsYuan: { header: '净资产（万元）', note: '年末数，可为负' },
  staff: { header: '职工总数', note: '全年月平均数' },
  techStaff: { header: '科技人员数', note: '累计工作满 183 天' },
  financingYuan: { header: '当年获投融资额（万元）', note: '可不填' },
  largestRoundYuan: { header: '最大单轮融资额（万元）', note: '可不填' },
  xinchuang: { header: '是否信创', note: '是、否' },
  carrier: { header: '载体名称', note: '载体全称；全表同一载体时可在导入时统一填' },
  building: { header: '楼栋', note: '如：A座；与“楼宇”页同名的自动落位' },
  floor: { header: '楼层', note: '如：3F、B1' },
  room: { header: '房间号', note: '同一楼层内不重复' },
  use: { header: '用途', note: '办公、实验研发、厂房、开放工位、公共区域、其他' },
  lettableArea: { header: '可出租面积（平方米）', note: '不大于建筑面积；填写后计入入驻率' },
  usableArea: { header: '使用面积（平方米）', note: '可不填' },
  desks: { header: '工位数', note: '开放工位须填写' },
  powerKw: { header: '供电容量（kW）', note: '可不填' },
  loadKg: { header: '楼面荷载（kg/㎡）', note: '可不填' },
  stayKind: { header: '入驻方式', note: '实地入驻、挂靠、预留；不填视为实地入驻' },
  incubating: { header: '是否在孵', note: '是、否' },
  takenArea: { header: '入驻面积（平方米）', note: '不填则按整间计算' },
  enteredOn: { header: '入驻时间', note: day },
  leaseEndOn: { header: '合同到期日', note: `合同有效的最后一天。${day}` },
  leftOn: { header: '退出时间', note: `从这一天起不再计入；仍在入驻不填。${day}` },
  graduatedOn: { header: '毕业时间', note: `填写后去向记为毕业。${day}` },
  rent: { header: '租金', note: '原样记录，不参与计算' },
  platformType: { header: '平台类型', note: '重点实验室、工程技术研究中心、技术创新中心、新型研发机构、中试基地……' },
  host: { header: '依托单位', note: '区内企业、高校或院所的全称' },
  platformField: { header: '技术领域', note: '可不填' },
  source: { header: '来源', note: '文件或名单的名称，可不填' },
}

const roomArea: Ask = { header: '建筑面积（平方米）', note: '须填；从载体未划分面积中划出，总数不变' }
const platformAsks: Partial<Record<Field, Ask>> = {
  name: { header: '平台名称', note: '认定文件上的全称；升级后名称不变的，原级别与新级别各一行' },
  level: { header: '平台级别', note: '国家级、省级、市级、区级' },
  number: { header: '文号或编号', note: '认定文件的文号或平台编号' },
  authority: { header: '认定部门', note: '可不填' },
  issuedOn: { header: '认定日期', note: day },
  closedOn: { header: '终止日期', note: `从这一天起不再计入；升级的写升级日期。长期有效不填。${day}` },
}
const carrierName: Ask = { header: '载体名称', note: '载体全称' }

type Line = Ask & { field: Field; required: boolean }

function askFor(list: RosterList, field: Field): Ask | undefined {
  if (list === 'carriers' && field === 'name') return carrierName
  if (list === 'platforms') return platformAsks[field] ?? asks[field]
  return list === 'units' && field === 'area' ? roomArea : asks[field]
}

export function templateLines(list: RosterList): Line[] {
  return synonyms[list].flatMap(({ field }) => {
    const ask = askFor(list, field)
    return ask ? [{ ...ask, field, required: requiredFields[list].includes(field) }] : []
  })
}

const widths: OutColumn[] = [
  { header: '列', width: 22, kind: 'text' },
  { header: '必填', width: 8, kind: 'text' },
  { header: '说明', width: 80, kind: 'text' },
]

/** Sheets for `writeWorkbook`. */
export function templateSheets(list: RosterList): OutSheet[] {
  const lines = templateLines(list)
  return [
    { name: '名单', columns: lines.map(({ header }) => ({ header, width: 22, kind: 'text' })), rows: [] },
    {
      name: '填写说明',
      columns: widths,
      rows: lines.map(({ header, required, note }) => [header, required ? '是' : '否', note]),
    },
  ]
}

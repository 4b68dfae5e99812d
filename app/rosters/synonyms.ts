// The words of roster headers. `names` mean exactly the field, in order of preference; `offers` are near in meaning only,
// so they are shown to the officer and never mapped by themselves (面积、营收 variants are not equal).
import type { RosterList } from '#domain/roster.ts'
import type { Field } from '#rosters/cells.ts'

export type Synonyms = { field: Field; names: readonly string[]; offers?: readonly string[] }

const firmName =
  '企业名称 单位名称 公司名称 申报单位 申报单位名称 企业全称 公司全称 单位全称 申报企业 申报企业名称 企业名 入驻企业 入驻企业名称'
const codeNames =
  '统一社会信用代码 统一社会信用代码证号 社会统一信用代码 统一信用代码 社会信用代码 信用代码 组织机构代码/统一社会信用代码 统一社会信用代码/组织机构代码 统一社会信用代码(组织机构代码) 税号 纳税人识别号'
const words = (text: string): readonly string[] => text.split(' ')

const place: Synonyms[] = [
  {
    field: 'district',
    names: words(
      '所属区 所属区县 所属地区 所属区域 注册属地 企业注册属地 区县 区(县) 县区 县(市、区) 区县(市) 行政区域 行政区 所在区 所在地区 地区',
    ),
  },
  { field: 'street', names: words('所属街道 街道 所在街道 街道办事处') },
  { field: 'zone', names: words('所属园区 所属板块 所属片区 园区 板块 片区 功能区') },
  {
    field: 'address',
    names: words('注册地址 企业注册地址 企业地址 住所 地址 公司地址 详细地址'),
    offers: words('通信地址 通讯地址 办公地址 经营地址 实际经营地址 所在地'),
  },
]
const contact: Synonyms[] = [
  {
    field: 'contactName',
    names: words('联系人 企业联系人 联系人姓名 主要联系人'),
    offers: words('负责人 运营负责人 法定代表人'),
  },
  {
    field: 'contactPhone',
    names: words('联系电话 联系方式 电话 手机 手机号 手机号码 联系人电话 联系人手机 主要联系人电话 联系人及电话'),
  },
]
const notes: Synonyms = { field: 'notes', names: words('备注 说明 备注说明') }

/** Which carrier, and where in it. */
const premises: Synonyms[] = [
  {
    field: 'carrier',
    names: words('载体名称 载体 所属载体 孵化器名称 所在孵化器 基地名称 众创空间名称 所在载体'),
    offers: words('园区名称 所属园区 园区'),
  },
  { field: 'building', names: words('楼栋 楼宇 楼座 所在楼栋 所在楼宇 所在办公楼 楼号 栋号 座') },
  { field: 'floor', names: words('楼层 所在楼层 层') },
  { field: 'room', names: words('房间号 房号 单元号 室号 房间 房间编号 楼层及编号'), offers: words('编号 门牌号') },
]

export const synonyms: Record<RosterList, readonly Synonyms[]> = {
  firms: [
    { field: 'name', names: words(firmName), offers: words('名称 企业 单位 公司 企业简称') },
    { field: 'formerName', names: words('曾用名 原名称 原企业名称 企业曾用名 变更前名称') },
    { field: 'code', names: words(codeNames) },
    {
      field: 'registeredOn',
      names: words('成立时间 注册时间 成立日期 注册日期 工商注册时间 注册成立时间 注册登记日期 注册成立日期'),
    },
    { field: 'deregisteredOn', names: words('注销日期 注销时间') },
    { field: 'movedInOn', names: words('迁入时间 迁入日期 迁入本区时间') },
    { field: 'capital', names: words('注册资本 注册资金'), offers: words('实收资本 实缴资本') },
    {
      field: 'industry',
      names: words('所属产业 产业领域 重点产业'),
      offers: words('行业 所属行业 行业类型 产业 主导产业 行业领域'),
    },
    {
      field: 'field',
      names: words('技术领域 所属技术领域 高新技术领域 国家重点支持的高新技术领域'),
      offers: words('所属领域 领域'),
    },
    { field: 'size', names: words('企业规模 规模'), offers: words('规模类型') },
    {
      field: 'legalForm',
      names: words('企业类型 注册类型 登记注册类型 公司类型 市场主体类型'),
      offers: words('类型 企业性质'),
    },
    { field: 'scope', names: words('经营范围'), offers: words('主营业务 主要产品 主营产品') },
    ...place,
    ...contact,
    notes,
  ],
  recognitions: [
    { field: 'name', names: words(`${firmName} 名称`), offers: words('企业 单位 公司') },
    { field: 'formerName', names: words('曾用名 原名称 原企业名称 企业曾用名 变更前名称') },
    { field: 'code', names: words(codeNames) },
    {
      field: 'number',
      names: words(
        '证书编号 高企证书编号 高新技术企业证书编号 证书号 入库登记编号 入库编号 登记编号 备案编号 认定编号 编号',
      ),
    },
    {
      field: 'issuedOn',
      names: words(
        '发证日期 发证时间 认定日期 认定时间 批准日期 批准时间 公告日期 入库日期 入库时间 备案日期 备案时间',
      ),
    },
    { field: 'from', names: words('有效期起 有效期自 有效期开始 生效日期 有效期起始日期') },
    { field: 'to', names: words('有效期至 有效期止 有效期截止 有效期结束 到期日期 到期时间 截止日期 证书有效期至') },
    { field: 'term', names: words('有效期 证书有效期 有效期限 有效期起止') },
    {
      field: 'kind',
      names: words('认定类型 认定类别 培育类型 企业类别 类型 类别 企业类型'),
      offers: words('层级 称号'),
    },
    { field: 'form', names: words('认定形式 认定方式') },
    { field: 'route', names: words('认定途径 取得方式 认定次数'), offers: words('是否首次认定 申报类型') },
    { field: 'batch', names: words('批次 认定批次 入库批次 公告批次') },
    { field: 'authority', names: words('发证机关 认定机构 批准机关 认定部门 发证单位 备案机关') },
    { field: 'notice', names: words('文号 公告文号 文件号 批准文号 备案文号') },
    { field: 'year', names: words('年度 认定年度 认定年份 入库年度 年份') },
    { field: 'revokedOn', names: words('取消日期 撤销日期 取消时间 撤销时间') },
    ...place,
    notes,
  ],
  carriers: [
    {
      field: 'name',
      names: words('载体名称 孵化载体名称 基地名称 众创空间名称 孵化器名称 园区名称 楼宇名称 名称'),
      offers: words('单位名称 企业名称'),
    },
    { field: 'type', names: words('载体类型 载体类别 基地类型 类型 类别') },
    { field: 'level', names: words('载体级别 级别 等级 基地等级 认定级别 载体等级') },
    { field: 'operator', names: words('运营机构 运营单位 运营主体 运营公司 运营企业 依托单位 管理单位') },
    {
      field: 'area',
      names: words('建筑面积 总建筑面积'),
      offers: words(
        '面积 载体面积 使用面积 孵化面积 可用面积 可出租面积 占地面积 场地面积 入驻面积 租赁面积 可支配面积',
      ),
    },
    {
      field: 'openedOn',
      names: words('启用时间 启用日期 投入使用时间 投入运营时间 开业时间 开业日期 运营时间'),
      offers: words('成立时间 成立日期 认定时间'),
    },
    { field: 'closedOn', names: words('停用时间 停用日期 关闭时间 退出时间') },
    { field: 'xinchuang', names: words('是否信创 信创载体 是否信创载体 信创 是否信创产业园') },
    ...place.filter(({ field }) => field !== 'zone'),
    { field: 'zone', names: words('所属板块 所属片区 板块 片区 功能区'), offers: words('所属园区 园区') },
    ...contact,
    notes,
  ],
  units: [
    ...premises,
    { field: 'use', names: words('用途 房间用途 房屋用途 单元类型 使用性质'), offers: words('类型 类别') },
    { field: 'area', names: words('建筑面积 建面'), offers: words('面积 房间面积 租赁面积 使用面积') },
    {
      field: 'lettableArea',
      names: words('可出租面积 可租面积 可租赁面积 可招商面积'),
      offers: words('出租面积 租赁面积'),
    },
    { field: 'usableArea', names: words('使用面积 套内面积 实用面积') },
    { field: 'desks', names: words('工位数 工位 工位数量 可用工位') },
    { field: 'powerKw', names: words('供电容量 用电容量 电力容量 配电容量') },
    { field: 'loadKg', names: words('楼面荷载 楼板荷载 荷载 承重') },
    { field: 'openedOn', names: words('启用日期 启用时间') },
    { field: 'closedOn', names: words('停用日期 停用时间') },
  ],
  tenants: [
    { field: 'name', names: words(`${firmName} 名称`), offers: words('企业 单位 公司 团队名称') },
    { field: 'code', names: words(codeNames) },
    ...premises,
    { field: 'stayKind', names: words('入驻方式 入驻类型 入驻形式') },
    { field: 'incubating', names: words('是否在孵 在孵 是否在孵企业') },
    { field: 'takenArea', names: words('入驻面积 租赁面积 承租面积'), offers: words('面积 使用面积 建筑面积') },
    { field: 'desks', names: words('工位数 入驻工位数 租用工位 租用工位数') },
    {
      field: 'enteredOn',
      names: words('入驻时间 入驻日期 入孵时间 入孵日期'),
      offers: words('租赁开始时间 租赁起始日期 合同开始日期 合同起始日期 租期起'),
    },
    {
      field: 'leaseEndOn',
      names: words('租赁结束时间 租赁到期日 合同到期日 合同到期时间 合同到期日期 租期止 合同截止日期 租赁截止日期'),
      offers: words('到期时间 到期日期'),
    },
    { field: 'leftOn', names: words('退出时间 退出日期 退租时间 退租日期 搬离时间 离园时间') },
    { field: 'graduatedOn', names: words('毕业时间 毕业日期 出孵时间 出孵日期') },
    { field: 'rent', names: words('租金 租金单价 租金标准') },
    {
      field: 'registeredOn',
      names: words('成立时间 注册时间 成立日期 注册日期 工商注册时间 注册成立时间'),
    },
    notes,
  ],
  platforms: [
    {
      field: 'name',
      names: words('平台名称 创新平台名称 科技创新平台名称 名称'),
      offers: words('单位名称 实验室名称'),
    },
    { field: 'platformType', names: words('平台类型 平台类别 类型 类别') },
    { field: 'level', names: words('平台级别 级别 认定级别 等级') },
    { field: 'host', names: words('依托单位 建设单位 承担单位 牵头单位'), offers: words('企业名称 单位') },
    { field: 'platformField', names: words('技术领域 领域 研究方向 所属领域') },
    { field: 'number', names: words('文号或编号 批准文号 认定文号 文号 平台编号 编号') },
    { field: 'authority', names: words('认定部门 批准部门 认定机构 主管部门 批准单位') },
    { field: 'issuedOn', names: words('认定日期 认定时间 批准日期 批准时间 获批时间') },
    { field: 'closedOn', names: words('终止日期 撤销日期 摘牌日期') },
    { field: 'source', names: words('来源 数据来源') },
  ],
  metrics: [
    { field: 'name', names: words(`${firmName} 名称`), offers: words('企业 单位 公司') },
    { field: 'formerName', names: words('曾用名 原名称 原企业名称 企业曾用名 变更前名称') },
    { field: 'code', names: words(codeNames) },
    { field: 'year', names: words('年度 年份 所属年度 会计年度 统计年度 报告期 填报年度') },
    // 营业收入、营收、总收入 are near to both 收入总额 and 销售收入 and equal to neither: the officer says which.
    {
      field: 'revenueYuan',
      names: words('收入总额'),
      offers: words('总收入 营业收入 营业总收入 营收 上年营收 上年度营业收入 上年度企业总收入 企业总收入'),
    },
    {
      field: 'salesYuan',
      names: words('销售收入'),
      offers: words('营业收入 营业总收入 主营业务收入 营收 上年营收 上年度营业收入 总收入'),
    },
    {
      field: 'highTechIncomeYuan',
      names: words('高新技术产品(服务)收入 高新技术产品收入 高新技术产品或服务收入'),
      offers: words('高新收入 高品收入'),
    },
    { field: 'costYuan', names: words('成本费用总额 成本费用 成本费用合计'), offers: words('成本 营业成本 总成本') },
    {
      field: 'taxYuan',
      names: words('实缴税费 实际上缴税费 上缴税费总额 上缴税费'),
      offers: words('税收 纳税额 税金'),
    },
    {
      field: 'rdYuan',
      names: words('研究开发费用 研究开发费用总额 研发费用 研发费用总额'),
      offers: words('研发投入 研发支出 研发经费'),
    },
    {
      field: 'rdDomesticYuan',
      names: words('境内研究开发费用 境内研发费用 其中境内研发费用 中国境内研发费用 中国境内研究开发费用'),
    },
    { field: 'ip1', names: words('I类知识产权 I类知识产权数 一类知识产权'), offers: words('发明专利 有效发明专利') },
    {
      field: 'ip2',
      names: words('II类知识产权 II类知识产权数 二类知识产权'),
      offers: words('知识产权数 实用新型专利'),
    },
    { field: 'transformedResults', names: words('科技成果转化数 科技成果转化数量 成果转化数') },
    { field: 'assetsYuan', names: words('资产总额 总资产 资产总计') },
    { field: 'netAssetsYuan', names: words('净资产 净资产总额'), offers: words('所有者权益 所有者权益合计 股东权益') },
    { field: 'staff', names: words('职工总数 职工人数 员工总数'), offers: words('从业人员 从业人数 人数 员工数') },
    { field: 'techStaff', names: words('科技人员 科技人员数 科技人员总数'), offers: words('研发人员 研发人员数') },
    { field: 'financingYuan', names: words('当年获投融资额 当年融资额'), offers: words('获投融资额 融资额 投融资额') },
    { field: 'largestRoundYuan', names: words('其中最大单轮 最大单轮融资额 单轮最大融资额') },
    ...place.filter(({ field }) => field === 'district'),
  ],
}

/** Headers known to rosters whose columns are not kept here: they help to find the header row. */
export const knownElsewhere: ReadonlySet<string> = new Set(
  words(
    '序号 编号 页码 法定代表人 法人 法人代表 企业法定代表人 邮政编码 从业人员 职工人数 员工数 人数 职工总数 营业收入 营收 销售收入 总收入 上年度营业收入 上年营收 研发投入 研发费用 面积 使用面积 入驻面积 租赁面积 建筑面积 入驻时间 毕业时间 知识产权数 是否高企 是否科小 所在省份 省份 所属市 城市 股票代码',
  ),
)

/** Without these a list can't be taken in. */
export const requiredFields: Record<RosterList, readonly Field[]> = {
  firms: ['name', 'code'],
  recognitions: ['name'],
  carriers: ['name'],
  units: ['room'],
  tenants: ['name'],
  platforms: ['name'],
  metrics: ['name'],
}

export const fieldsOf = (list: RosterList): Field[] => synonyms[list].map(({ field }) => field)

// 总览.
export const overview = {
  title: '总览',
  plan: (day: string, name: string, base: string, end: string) => `截至${day}，“${name}”目标，基期${base}，期末${end}`,
  noPlan: '尚未设定规划与目标',
  noPlanHint: '新增规划并设定四项指标的基期值和目标值后，这里显示完成情况。',
  addPlan: '新增规划',
  definitions: '口径与规则',
  tag: '标签',
  definition: {
    'high-tech-firms': '口径：当日持有有效高新技术企业证书的本区企业',
    'xinchuang-firms': '口径：当日实地入驻信创载体的本区企业，挂靠不计，每家一次',
    'carrier-area-m2': '口径：当日运营中的孵化载体建筑面积，每块面积只计一次',
    'innovation-platforms': (levels: string) => `口径：当日有效的${levels}科技创新平台`,
  },
  standingRule:
    '标签规则：增量完成率减序时进度，高于 5 个百分点为可达，正负 5 以内为基本同步，低 5 至 15 为略滞后，更低为滞后；已达目标为达成。',
  ladder: '五级梯度',
  ladderNote: '按当前最高层级，每家一次',
  none: '在区未入梯度',
  firms: '家',
  holders: '持证企业',
  awaiting: (count: string) => `科小待更新 ${count} 家`,
  awaitingHint: '上年科小编号已到期、本年编号尚未登记的企业；不计入科小数',
  trend: '走势',
  trendNote: (base: string) => `自基期${base}起，月末值`,
  noOccupancy: '尚无载体建立房间清单，入驻率暂不统计。',
  inTenThousand: '万㎡',
}

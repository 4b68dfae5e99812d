// Streets, zones and industries. 来源: 国家统计局统计用区划代码 (截至2023年6月30日); 皇姑区"十四五"规划 第二章, 第四章.
import { industries, industryNames } from '#domain/firm.ts'

export type ListEntry = {
  list: 'street' | 'zone' | 'industry'
  code: string
  nameZh: string
  nameEn: string
  aliases: string[]
  source: string
}

const divisions = '国家统计局统计用区划代码 2023'
const plan = '皇姑区“十四五”规划'

const street = (code: string, nameZh: string, nameEn: string, aliases: string[] = []): ListEntry => ({
  list: 'street',
  code,
  nameZh,
  nameEn,
  aliases: [nameZh.replace('街道', ''), `${nameZh}办事处`, ...aliases],
  source: divisions,
})

const zone = (code: string, nameZh: string, nameEn: string, aliases: string[] = []): ListEntry => ({
  list: 'zone',
  code,
  nameZh,
  nameEn,
  aliases,
  source: plan,
})

const industryEn: Record<(typeof industries)[number], string> = {
  'information-technology': 'Next-generation information technology',
  aerospace: 'Aerospace',
  environmental: 'Green and environmental industries',
  'new-energy': 'New energy',
  'life-health': 'Life and health',
  'new-materials': 'New materials',
  other: 'Other',
}

export const listEntries: ListEntry[] = [
  street('210105001', '三台子街道', 'Santaizi'),
  street('210105008', '黄河街道', 'Huanghe'),
  street('210105013', '华山街道', 'Huashan'),
  street('210105017', '明廉街道', 'Minglian'),
  street('210105019', '新乐街道', 'Xinle'),
  street('210105020', '舍利塔街道', 'Shelita'),
  street('210105021', '北塔街道', 'Beita'),
  street('210105022', '陵东街道', 'Lingdong'),
  street('210105023', '鸭绿江街道', 'Yalujiang'),
  street('210105024', '四台子街道', 'Sitaizi'),
  zone('c6', 'C6科创走廊', 'C6 science corridor', ['C6']),
  zone('beiyunhe', '北运河文商旅', 'North Canal culture and tourism', ['北运河']),
  zone('beizhan', '北站北现代金融', 'North Station modern finance', ['北站北']),
  zone('changjiang', '长江街现代商贸', 'Changjiang Street modern commerce', ['长江街']),
  zone('university', '北部大学城双创', 'Northern university town', ['北部大学城', '大学城']),
  ...industries.map((code): ListEntry => {
    const [nameZh, ...aliases] = industryNames[code]
    return { list: 'industry', code, nameZh, nameEn: industryEn[code], aliases, source: plan }
  }),
]

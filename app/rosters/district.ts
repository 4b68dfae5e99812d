// Which district a list's row belongs to. 依据: GB/T 2260 沈阳市 210100 所辖区县; 辽宁省各市.
const siblings = '和平 沈河 大东 皇姑 铁西 苏家屯 浑南 沈北 于洪 辽中 新民 康平 法库'.split(' ')
const otherCities = '大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛'.split(' ')

/** Whether the text names another district of Shenyang, or another city of Liaoning, and not ours. Blank or unclear is ours. */
export function namesOtherDistrict(text: string, ours: string): boolean {
  const own = ours.replace(/[区县市]$/, '')
  const written = text.normalize('NFKC').replace(/\s/g, '')
  if (written.includes(own)) return false
  return (
    siblings.some((name) => written.includes(name)) ||
    otherCities.some((name) => written.startsWith(name) || written.includes(`省${name}`))
  )
}

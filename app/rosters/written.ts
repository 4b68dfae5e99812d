// How lists write the closed words that `domain` does not write itself; exact writings only, never a guess.
import { type CarrierLevel, type CarrierType, carrierTypeNames, type UnitKind } from '#domain/carrier.ts'
import { type PlatformType, platformTypeNames } from '#domain/platform.ts'
import type { RecognitionForm, RecognitionKind, RecognitionRoute } from '#domain/recognition.ts'
import type { StayKind } from '#domain/stay.ts'

export const kindsWritten: Record<RecognitionKind, readonly string[]> = {
  'tech-sme': ['科技型中小企业', '科小', '国家科技型中小企业'],
  'high-tech': ['高新技术企业', '高企', '国家高新技术企业', '国家级高新技术企业'],
  eaglet: ['雏鹰企业', '雏鹰', '科技型雏鹰企业'],
  gazelle: ['瞪羚企业', '瞪羚', '瞪羚独角兽企业中的瞪羚'],
  'potential-unicorn': ['潜在独角兽企业', '潜在独角兽'],
  'seed-unicorn': ['种子独角兽企业', '种子独角兽'],
  unicorn: ['独角兽企业', '独角兽'],
  platform: ['平台型大企业', '平台型企业', '平台型科技大企业'],
  specialised: ['专精特新', '专精特新企业', '专精特新中小企业'],
}

export const formsWritten: Record<RecognitionForm, readonly string[]> = {
  recognition: ['认定'],
  'record-filing': ['备案'],
  registration: ['入库', '入库登记', '评价入库'],
}

export const routesWritten: Record<RecognitionRoute, readonly string[]> = {
  first: ['首次', '首次认定', '新认定', '初次认定', '新增'],
  renewal: ['重新认定', '复审', '到期重新认定', '再次认定'],
  'moved-in': ['异地迁入', '整体迁入', '迁入'],
  renamed: ['更名换证', '更名', '名称变更'],
}

export const carrierTypesWritten: Record<CarrierType, readonly string[]> = {
  'maker-space': [...carrierTypeNames['maker-space'], '创客空间', '星创天地'],
  incubator: [...carrierTypeNames.incubator, '科技孵化器', '企业孵化器'],
  accelerator: [...carrierTypeNames.accelerator, '企业加速器'],
  park: [...carrierTypeNames.park, '科技园', '科技产业园', '大学科技园'],
  'twin-building': [...carrierTypeNames['twin-building'], '科技楼宇', '双创载体楼宇'],
}

export const platformTypesWritten: Record<PlatformType, readonly string[]> = platformTypeNames

export const levelsWritten: Record<CarrierLevel, readonly string[]> = {
  national: ['国家级', '国家', '国家备案'],
  provincial: ['省级', '省', '辽宁省级', '省备案'],
  municipal: ['市级', '市', '沈阳市级', '市备案'],
  district: ['区级', '区', '区备案'],
}

export const usesWritten: Record<Exclude<UnitKind, 'whole'>, readonly string[]> = {
  office: ['办公', '办公室', '办公用房', '写字间'],
  lab: ['实验研发', '实验室', '研发', '研发实验', '实验用房', '研发用房'],
  workshop: ['厂房', '车间', '生产', '生产用房', '中试'],
  desks: ['开放工位', '工位', '工位区', '卡座', '开放办公'],
  public: ['公共区域', '公共', '公共服务', '公共服务用房', '公共用房'],
  other: ['其他', '其它', '仓储', '商业', '库房'],
}

export const stayKindsWritten: Record<StayKind, readonly string[]> = {
  physical: ['实地入驻', '实地', '实体入驻', '实际入驻', '入驻'],
  registered: ['挂靠', '虚拟入驻', '注册入驻', '仅注册', '集群注册'],
  reserved: ['预留', '预定', '意向'],
}

export const yesNoWritten: Record<'yes' | 'no', readonly string[]> = {
  yes: ['是', '√', '✓', '有', 'Y', 'YES', 'TRUE', '1', '信创'],
  no: ['否', '×', '✗', 'X', '无', '非', 'N', 'NO', 'FALSE', '0', '非信创'],
}

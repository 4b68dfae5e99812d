// 申报阶段. The order for 科小 and 高企 follows 《科技型中小企业评价服务工作指引》(国科火字〔2022〕67号) and 《高新技术企业认定管理工作指引》
// (国科发火〔2016〕195号); the other orders, all thresholds of days and all gates are the bureau's own practice: 本区工作口径.
import type { Requirement } from '#domain/case-gate.ts'
import type { RecognitionKind } from '#domain/recognition.ts'
import type { Confidence } from '#domain/standards/rule-set.ts'

export type StageRule = {
  key: string
  zh: string
  en: string
  /** Days after which a case standing here is slow; null = never. */
  slowAfterDays: number | null
  gate: readonly Requirement[]
}

const stage = (
  key: string,
  zh: string,
  en: string,
  slowAfterDays: number | null,
  ...gate: Requirement[]
): StageRule => ({ key, zh, en, slowAfterDays, gate })

const techSme = [
  stage('surveyed', '已摸底', 'Surveyed', 30),
  stage('registered', '已注册', 'Registered', 20, 'code-sound', 'officer-set'),
  stage('filled', '已填报', 'Filled in', 15, 'metrics-last-year', 'conditions-not-unmet'),
  stage('review', '审核', 'Review', 30),
  stage('publicity', '公示', 'Publicity', 20),
  stage('listed', '入库', 'Listed', 15),
]

const highTech = [
  stage('pool', '入库培育', 'In cultivation', 180),
  stage('diagnosis', '诊断', 'Diagnosis', 30, 'officer-set'),
  stage('coaching', '辅导', 'Coaching', 90, 'metrics-last-year'),
  stage('papers', '材料', 'Papers', 45, 'code-sound', 'metrics-three-years'),
  stage('filed', '已申报', 'Filed', 45, 'expected-day-set', 'conditions-not-unmet'),
  stage('review', '评审', 'Expert review', 60),
  stage('publicity', '公示', 'Publicity', 25),
  stage('recognised', '认定', 'Recognition', 30),
]

const recordFiled = [
  stage('pool', '入库储备', 'In reserve', 180),
  stage('diagnosis', '诊断', 'Diagnosis', 30, 'officer-set'),
  stage('papers', '材料', 'Papers', 45, 'code-sound', 'metrics-last-year'),
  stage('recommended', '区级推荐', 'Recommended', 30, 'expected-day-set', 'conditions-not-unmet'),
  stage('review', '评审', 'Review', 60),
  stage('publicity', '公示', 'Publicity', 20),
  stage('filed', '备案', 'Record-filing', 30),
]

const unicorn = [
  stage('lead', '线索', 'Lead', 90),
  stage('visited', '走访核实', 'Visited', 45, 'officer-set'),
  stage('papers', '材料', 'Papers', 45, 'code-sound'),
  stage('recommended', '推荐', 'Recommended', 30, 'expected-day-set', 'conditions-not-unmet'),
  stage('review', '评审', 'Review', 60),
  stage('publicity', '公示', 'Publicity', 20),
  stage('filed', '备案', 'Record-filing', 30),
]

const platform = [
  stage('surveyed', '摸底', 'Surveyed', 90),
  stage('visited', '走访核实', 'Visited', 45, 'officer-set'),
  stage('scheme', '培育方案', 'Scheme', 60, 'code-sound', 'metrics-last-year'),
  stage('recommended', '推荐', 'Recommended', 45, 'expected-day-set', 'conditions-not-unmet'),
  stage('review', '评审', 'Review', 60),
  stage('recognised', '认定', 'Recognition', 30),
]

const specialised = [
  stage('surveyed', '摸底', 'Surveyed', 60),
  stage('coaching', '辅导', 'Coaching', 60, 'officer-set'),
  stage('papers', '材料', 'Papers', 30, 'code-sound', 'metrics-last-year'),
  stage('filed', '已申报', 'Filed', 30, 'expected-day-set', 'conditions-not-unmet'),
  stage('review', '审核', 'Review', 60),
  stage('publicity', '公示', 'Publicity', 20),
  stage('recognised', '认定', 'Recognition', 30),
]

/** The stages of each kind from first to last, until the installation keeps its own. */
export const defaultStages: Record<RecognitionKind, readonly StageRule[]> = {
  'tech-sme': techSme,
  'high-tech': highTech,
  eaglet: recordFiled,
  gazelle: recordFiled,
  'potential-unicorn': unicorn,
  'seed-unicorn': unicorn,
  unicorn,
  platform,
  specialised,
}

/** How sure the order of a kind's stages is; the thresholds are the bureau's own in any case. */
export const stageConfidence = (kind: RecognitionKind): Confidence =>
  kind === 'tech-sme' || kind === 'high-tech' ? 'seen' : 'default'

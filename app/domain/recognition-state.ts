// How a recognition stands on a day, in one word. 依据: recognition.ts 当日有效; 本区企业: residence.ts.
import type { Day } from '#domain/day.ts'
import { inForceOn, type Recognition } from '#domain/recognition.ts'

/** 有效 / 企业不在本区 / 尚未生效 / 已到期 / 已撤销. Only 有效 counts in the figures. */
export const recognitionStates = ['in-force', 'outside', 'upcoming', 'lapsed', 'revoked'] as const
export type RecognitionState = (typeof recognitionStates)[number]

/** 待更新 is asked for like a state: last year's 科小 numbers whose firm has none of this year yet. */
export const askedStates = [...recognitionStates, 'awaiting'] as const
export type AskedState = (typeof askedStates)[number]

/** Revoked before all else; a recognition in force of a firm that is not of the district that day stands outside. */
export function recognitionStateOn(day: Day, recognition: Recognition, firmIsHere: boolean): RecognitionState {
  if (recognition.revokedOn !== null && recognition.revokedOn <= day) return 'revoked'
  if (inForceOn(day, recognition)) return firmIsHere ? 'in-force' : 'outside'
  return day < recognition.from ? 'upcoming' : 'lapsed'
}

// A credit code as a roster's cell gives it. 依据: GB 32100-2015: a failing check warns (待核); digits a number cell lost are never made up.
import type { CodeStanding } from '#domain/firm.ts'

export type SaidCode = {
  code: string | null
  standing: CodeStanding
  /** A cell that holds something which is no code any more; null where the cell is empty or holds one. */
  lost: 'code-lost' | 'code-unreadable' | null
  written: string
}

export const noCode: SaidCode = { code: null, standing: 'missing', lost: null, written: '' }

/** Two sound codes that differ are two firms, whatever their names. */
export const isSoundAgainst = (said: SaidCode, known: { code: string | null; codeStanding: CodeStanding }): boolean =>
  said.code !== null &&
  known.code !== null &&
  said.code !== known.code &&
  said.standing === 'sound' &&
  known.codeStanding === 'sound'

// How far a firm's figures of a year go, and what was asked of the firm: the words lists are cut by.
import { type Metrics, missingOf } from '#domain/yearly-metrics.ts'

export const metricsStates = ['lacking', 'partial', 'complete'] as const
export type MetricsState = (typeof metricsStates)[number]

/** What the usual conditions need is all there, some of it, or nothing of the year at all. */
export function metricsStateOf(metrics: Metrics | null): MetricsState {
  if (metrics === null) return 'lacking'
  return missingOf(metrics).length === 0 ? 'complete' : 'partial'
}

/** 已发链接, 已填报待审, neither. */
export const linkStates = ['asked', 'waiting', 'none'] as const
export type LinkState = (typeof linkStates)[number]

export const metricsSorts = ['name', 'rung', 'revenueYuan', 'rdYuan', 'staff', 'stated'] as const
export type MetricsSort = { key: (typeof metricsSorts)[number]; down: boolean }

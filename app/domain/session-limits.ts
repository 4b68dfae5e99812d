// How long a session lasts. 依据: GB/T 22239-2019 8.1.4.1 身份鉴别 (登录连接超时自动退出).
import type { Instant } from '#domain/day.ts'

export const idleLimitMs = 30 * 60_000
export const absoluteLimitMs = 12 * 3_600_000

const since = (then: Instant, now: Instant) => Date.parse(now) - Date.parse(then)

/** Whether a session is still good: used within the last half hour, begun within the last twelve. */
export const sessionLasts = (session: { startedAt: Instant; lastSeenAt: Instant }, now: Instant): boolean =>
  since(session.lastSeenAt, now) < idleLimitMs && since(session.startedAt, now) < absoluteLimitMs

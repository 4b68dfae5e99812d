/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @type {Tally} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }
/** @type {Tally} */
export const onePassed = { ...nothing, passed: 1 }
/** @type {Tally} */
export const oneFailed = { ...nothing, failed: 1 }

/** @param {Tally} a @param {Tally} b @returns {Tally} */
export const plus = (a, b) => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** @param {Tally} tally */
export const inWords = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/**
 * A runner that ended badly without a failed test (no tests found, a crash) still counts as one failure.
 * @param {Tally} tally @param {boolean} ok @returns {Tally}
 */
export const orOneFailed = (tally, ok) => (ok || tally.failed > 0 ? tally : plus(tally, oneFailed))

/**
 * Playwright's own sums; a test that passed only on a second try has passed.
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number }, errors: unknown[] }} report
 * @returns {Tally}
 */
export const tallyOfPlaywright = ({ stats, errors }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected + errors.length,
  skipped: stats.skipped,
})

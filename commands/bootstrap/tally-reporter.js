import { writeFileSync } from 'node:fs'
import { nothing, oneFailed, plus } from './tally.js'

/** @type {Record<string, import('./tally.js').Tally>} */
const counted = {
  passed: { ...nothing, passed: 1 },
  failed: oneFailed,
  skipped: { ...nothing, skipped: 1 },
  pending: oneFailed,
}

/** Vitest's counts by project. A file that can't even be read is one failure: vitest's own report counts no test for it. */
export default class TallyReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules @param {readonly unknown[]} strayErrors */
  onTestRunEnd(modules, strayErrors) {
    /** @type {Record<string, import('./tally.js').Tally>} */
    const byProject = {}
    const add = (/** @type {string} */ project, /** @type {import('./tally.js').Tally} */ tally) => {
      byProject[project] = plus(byProject[project] ?? nothing, tally)
    }
    for (const module of modules) {
      for (const test of module.children.allTests()) add(module.project.name, counted[test.result().state] ?? oneFailed)
      for (const _ of module.errors()) add(module.project.name, oneFailed)
      for (const suite of module.children.allSuites())
        for (const _ of suite.errors()) add(module.project.name, oneFailed)
    }
    for (const _ of strayErrors) add('outside any test', oneFailed)
    if (process.env.TALLY_FILE) writeFileSync(process.env.TALLY_FILE, JSON.stringify(byProject))
  }
}

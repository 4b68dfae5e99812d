// Hostile text in what is on its way: leads, space, platforms, links of the chain. For hostile-text.test.ts.
import type { z } from 'zod'
import type { Act } from '#acts/act.server.ts'
import { addCarrier } from '#acts/add-carrier.server.ts'
import { addLead } from '#acts/add-lead.server.ts'
import { addPlatformProject } from '#acts/add-platform-project.server.ts'
import { addSpaceProject } from '#acts/add-space-project.server.ts'
import { correctPipelineStep } from '#acts/correct-pipeline-step.server.ts'
import { editLead } from '#acts/edit-lead.server.ts'
import { editPlatformProject } from '#acts/edit-platform-project.server.ts'
import { editSpaceProject } from '#acts/edit-space-project.server.ts'
import { endPipelineItem } from '#acts/end-pipeline-item.server.ts'
import { movePipelineItem } from '#acts/move-pipeline-item.server.ts'
import { openSpaceProject } from '#acts/open-space-project.server.ts'
import { passPlatformProject } from '#acts/pass-platform-project.server.ts'
import { setChainLinks } from '#acts/set-chain-links.server.ts'
import { settleLead } from '#acts/settle-lead.server.ts'
import { undoPipelineStep } from '#acts/undo-pipeline-step.server.ts'
import { winLead } from '#acts/win-lead.server.ts'
import { itemSteps } from '#db/queries/pipelines.ts'
import type { Installing } from '#tests/trust/installation.ts'

type Attack = <F extends z.ZodType, P, R>(act: Act<F, P, R>, values: Record<string, unknown>) => Promise<R>

/** Answers the pages on which the texts stand. */
export async function hostilePipelines({ house, enter }: Installing, attack: Attack): Promise<string[]> {
  const openedOn = '2023-01-10'
  const on = '2023-06-01'
  const park = await enter(addCarrier, {
    name: '线索落地园',
    type: 'park',
    xinchuang: 'on',
    from: '2018-01-01',
    area: '1000',
  })

  const lead = await attack(addLead, { openedOn, code: '', xinchuang: 'on', chainLink: 'chip' })
  await attack(editLead, { lead, version: '1', code: '', xinchuang: 'on', chainLink: 'chip' })
  const place = { carrier: park, kind: 'registered', from: on, why: '', placementWhy: '' }
  const settled = await attack(settleLead, {
    lead,
    code: '',
    codeReason: '',
    registeredOn: '2019-01-01',
    movedInOn: on,
    ...place,
  })
  await attack(setChainLinks, { firm: settled.firm, primary: 'security' })
  await attack(winLead, { lead, happenedOn: on })
  const lost = await enter(addLead, { name: '未成线索', openedOn })
  const item = { pipeline: 'lead', item: lost }
  await enter(movePipelineItem, { ...item, to: 'talks', happenedOn: on })
  const [, step] = await house.store.read((db) => itemSteps({ db }, lost))
  await attack(correctPipelineStep, { ...item, step: step?.fact, happenedOn: '2023-05-01' })
  await attack(undoPipelineStep, item)
  await attack(endPipelineItem, { ...item, end: 'lost', happenedOn: on })

  const space = await attack(addSpaceProject, { carrierType: 'park', area: '100', openedOn })
  await attack(editSpaceProject, { space, version: '1', carrierType: 'park', area: '100' })
  const opened = await attack(openSpaceProject, {
    space,
    type: 'park',
    from: on,
    area: '100',
    level: '',
    industries: '',
  })

  const wanted = { type: 'other', level: 'municipal' }
  const project = await attack(addPlatformProject, { ...wanted, openedOn })
  await attack(editPlatformProject, { project, version: '1', ...wanted })
  const passed = await attack(passPlatformProject, { project, from: on })
  return [
    `/leads/${lead}`,
    `/firms/${settled.firm}`,
    `/spaces/${space}`,
    `/carriers/${opened.carrier}`,
    `/platform-projects/${project}`,
    `/platforms/${passed.platform}`,
  ]
}

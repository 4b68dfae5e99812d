// Run as a process of its own, on SQLite: makes an installation, dumps it into the folder named, and prints its figures.

import { beginStay } from '#acts/begin-stay.server.ts'
import { recogniseFirm } from '#acts/recognise-firm.server.ts'
import { registerFirm } from '#acts/register-firm.server.ts'
import { dump } from '#commands/dump.ts'
import { changing } from '#db/changing.ts'
import { addBatch } from '#db/queries/imports.ts'
import { openStore } from '#db/store.server.ts'
import { makeInstallation, removeInstallations } from '#tests/trust/installation.ts'
import { figuresView } from '#views/figures.server.ts'
import { lookAt } from '#views/view.server.ts'

const everyByte = Uint8Array.from({ length: 256 }, (_, at) => at)

const { file, figures } = await makeInstallation(async ({ house, officer, enter, firm, carrier, unit }) => {
  const yunling = await firm('沈阳云岭数据科技有限公司', { note: '引号 " 反斜杠 \\ 与 𠮷' })
  await enter(recogniseFirm, { firm: yunling, kind: 'high-tech', issuedOn: '2024-02-01', number: 'GR202421000001' })
  await enter(registerFirm, { name: '沈阳北陵智航装备有限公司', movedInOn: '2021-05-01', registeredOn: '2018-01-01' })
  const building = await carrier('苏青路孵化器')
  const room = await unit(building, '101')
  await enter(beginStay, {
    carrier: building,
    unit: room,
    firm: yunling,
    kind: 'physical',
    from: '2022-01-01',
    area: '12.5',
  })
  await house.store.change((db) =>
    addBatch(changing(db, { now: house.clock.now(), by: 'setup', district: house.district }), {
      list: 'firms',
      fileName: '名单\u2028甲.csv',
      digest: 'd',
      bytes: everyByte,
      settings: {},
    }),
  )
  return { figures: await lookAt(house, officer.actor.viewer, figuresView, { on: '2024-06-30', query: {} }) }
})
const store = await openStore(`file:${file}`)
await store.change((db) => dump(db, process.argv[2] ?? ''))
await store.close()
removeInstallations()
process.stdout.write(JSON.stringify(figures))

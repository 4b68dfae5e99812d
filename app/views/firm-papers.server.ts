// Notes and files of a firm, each on a page of its own, and a file's bytes for those who may have them.
import { z } from 'zod'
import { takenFrom } from '#db/file-shelf.server.ts'
import { fileById, filesOf } from '#db/queries/attached-files.ts'
import { carrierById } from '#db/queries/carriers.ts'
import { notesOfFirm } from '#db/queries/firm-notes.ts'
import { firmSeen } from '#db/queries/firms.ts'
import { fileLimitMb } from '#domain/attached-file.ts'
import { may } from '#domain/permission.ts'
import { found, refuse, refuseIf } from '#server/refusal.ts'
import { view } from '#views/view.server.ts'

const ofFirm = z.object({ firm: z.string() })
const most = 500

export const firmNotesView = view({
  name: 'firm-notes',
  may: 'read support',
  query: ofFirm,
  async load({ tx, viewer, on, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    return {
      firm: { id: firm.id, name: firm.name },
      notes: (await notesOfFirm(tx, viewer, firm.id, most)).map(({ note, byName }) => ({
        ...note,
        byName,
        mine: note.by === viewer.account,
      })),
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

export const firmFilesView = view({
  name: 'firm-files',
  may: 'read support',
  query: ofFirm,
  async load({ tx, viewer, on, query }) {
    const firm = found(await firmSeen(tx, viewer, on, query.firm))
    return {
      firm: { id: firm.id, name: firm.name },
      files: (await filesOf(tx, viewer, firm.id, most)).map(({ file, byName }) => ({ ...file, byName })),
      limitMb: fileLimitMb,
      mayGive: may(viewer.roles, 'give support'),
    }
  },
})

/** The files of a carrier's page: its operator sees them too. */
export const carrierFilesView = view({
  name: 'carrier-files',
  may: 'read carriers',
  query: z.object({ carrier: z.string() }),
  async load({ tx, viewer, query }) {
    const { id, name } = found(await carrierById(tx, viewer, query.carrier))
    return {
      carrier: { id, name },
      files: (await filesOf(tx, viewer, id, most)).map(({ file, byName }) => ({ ...file, byName })),
      limitMb: fileLimitMb,
      mayEdit: may(viewer.roles, 'edit carriers'),
    }
  },
})

/** A file with its bytes. Whoever may see firms but not the bureau's papers is told that there is none. */
export const attachedFileView = view({
  name: 'take-file',
  may: 'read firms',
  query: z.object({ file: z.string() }),
  async load({ tx, viewer, on, house, query }) {
    const file = found(await fileById(tx, viewer, query.file))
    refuseIf(file.withdrawnAt !== null, 'not-found')
    if (file.subjectKind === 'carrier') found(await carrierById(tx, viewer, file.subject))
    else {
      refuseIf(!may(viewer.roles, 'read support'), 'not-found')
      found(await firmSeen(tx, viewer, on, file.subject))
    }
    const bytes = await takenFrom(house.filesFolder, file.id, file.digest)
    return { on, name: file.name, type: file.type, rows: [file.id], bytes: bytes ?? refuse('file.damaged') }
  },
})

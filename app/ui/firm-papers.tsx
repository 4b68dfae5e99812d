import { Form } from '@remix-run/react'
import { acceptedEndings, type FileType, fileTypes } from '#domain/attached-file.ts'
import { ActForm } from '#ui/act-form.tsx'
import { formatInstant, formatNumber } from '#ui/format.ts'
import { FileField, ProseField } from '#ui/inputs.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type Note = { id: string; text: string; at: string; byName: string | null; mine: boolean; version: number }
export type AttachedFile = { id: string; name: string; type: string; bytes: number; at: string; byName: string | null }

/** A note's form; from the firm's page it goes to the page of notes, which shows what was wrong. */
export function AddNote({ firm }: { firm: string }) {
  const { notes } = useWords()
  return (
    <ActForm
      act="add-note"
      once
      action={`/firms/${firm}/notes`}
      schema={async () => (await import('#forms/support.ts')).addNoteForm.omit({ firm: true })}
      labels={notes.label}
      submitLabel={notes.add}
    >
      <ProseField name="text" required rows={2} />
    </ActForm>
  )
}

export function FirmNotes({ firm, notes: all, mayGive }: { firm: string; notes: readonly Note[]; mayGive: boolean }) {
  const { notes } = useWords()
  if (all.length === 0) return <p className="quiet">{notes.none}</p>
  return (
    <ul className="notes">
      {all.map((note) => (
        <li key={note.id}>
          <p className="said">{note.text}</p>
          <div className="by">
            <span className="quiet">
              {note.byName} {formatInstant(note.at)}
            </span>
            {mayGive && note.mine ? (
              <Form method="post" action={`/firms/${firm}/notes`}>
                <input type="hidden" name="act" value="withdraw-note" />
                <input type="hidden" name="note" value={note.id} />
                <input type="hidden" name="version" value={note.version} />
                <button type="submit" className="link-button">
                  {notes.withdraw}
                </button>
              </Form>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** Whose page files stand on, and what putting them there and taking them off is called. */
type Owner = 'firm' | 'carrier'
const fileActs = {
  firm: { attach: 'attach-file', withdraw: 'withdraw-file' },
  carrier: { attach: 'attach-carrier-file', withdraw: 'withdraw-carrier-file' },
}

/** A file's form, with what is taken and how large. */
export function AddFile({ firm, of = 'firm', limitMb }: { firm: string; of?: Owner; limitMb: number }) {
  const { files } = useWords()
  return (
    <ActForm
      act={fileActs[of].attach}
      action={`/${of}s/${firm}/files`}
      encType="multipart/form-data"
      schema={async () => (await import('#forms/uploads.ts')).uploadForm}
      labels={files.label}
      submitLabel={files.add}
    >
      <FileField
        name="file"
        required
        accept={acceptedEndings.map((ending) => `.${ending}`).join(',')}
        help={files.help(String(limitMb))}
      />
    </ActForm>
  )
}

const isFileType = (type: string): type is FileType => fileTypes.some((one) => one === type)

export function FirmFiles(props: { firm: string; of?: Owner; files: readonly AttachedFile[]; mayGive: boolean }) {
  const of = props.of ?? 'firm'
  const { files } = useWords()
  const language = useLanguage()
  const { column } = files
  if (props.files.length === 0) return <p className="quiet">{files.none}</p>
  return (
    <div className="scroll">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{column.name}</th>
            <th scope="col">{column.type}</th>
            <th scope="col" className="number">
              {column.size}
            </th>
            <th scope="col">{column.at}</th>
            <th scope="col">{column.by}</th>
            {props.mayGive ? (
              <th scope="col" className="acts-cell">
                <span className="unseen">{files.withdraw}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {props.files.map((file) => (
            <tr key={file.id}>
              <th scope="row">
                <a href={`/files/${file.id}`} download>
                  {file.name}
                </a>
              </th>
              <td>{isFileType(file.type) ? files.type[file.type] : file.type}</td>
              <td className="number nowrap">{formatNumber(Math.max(1, Math.round(file.bytes / 1024)), language)} KB</td>
              <td className="nowrap">{formatInstant(file.at)}</td>
              <td>{file.byName}</td>
              {props.mayGive ? (
                <td className="acts-cell">
                  <Form method="post" action={`/${of}s/${props.firm}/files`}>
                    <input type="hidden" name="act" value={fileActs[of].withdraw} />
                    <input type="hidden" name="file" value={file.id} />
                    <button type="submit" className="link-button">
                      {files.withdraw}
                    </button>
                  </Form>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

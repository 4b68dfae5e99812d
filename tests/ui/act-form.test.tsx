import { act } from 'react'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import * as fields from '#forms/fields.ts'
import { click, html, input, settle, shown, the, type } from '#tests/ui/page.tsx'
import { ActForm } from '#ui/act-form.tsx'
import type { Choices } from '#ui/form-checks.ts'
import type { FormProblem } from '#ui/form-context.ts'
import { DayField, MultiChoiceField, RadioField, TextField, TickField } from '#ui/inputs.tsx'
import { RequestContext } from '#ui/request-context.ts'

const schema = z.object({
  name: fields.text(20),
  code: fields.optionalText(),
  registeredOn: fields.day(),
  version: fields.version(),
  kinds: fields.several(fields.choice(['high-tech', 'eaglet'])),
})
const labels = { name: '企业名称', code: '信用代码', registeredOn: '成立日期', kinds: '认定' }
const kinds = [
  { value: 'high-tech', label: '高企' },
  { value: 'eaglet', label: '雏鹰' },
]
const form = (problem?: FormProblem, choices?: Choices) => (
  <RequestContext.Provider value="r-1">
    <ActForm
      schema={schema}
      labels={labels}
      values={{ name: '云岭数据', registeredOn: '2020-09-01', kinds: ['eaglet'] }}
      problem={problem}
      choices={choices}
      version={3}
      once
      submitLabel="保存"
    >
      <TextField name="name" required help="以营业执照为准" />
      <TextField name="code" />
      <DayField name="registeredOn" required />
      <MultiChoiceField name="kinds" options={kinds} />
    </ActForm>
  </RequestContext.Provider>
)
const submit = (place: HTMLElement) => click(the(place, 'button[type=submit]', HTMLButtonElement))
const answered = (over: Partial<FormProblem>): FormProblem => ({ values: {}, errors: {}, refusal: null, ...over })

describe('without JavaScript', () => {
  it('is a plain POST form with its values, version and request', () => {
    const drawn = html(form())
    expect(drawn).toMatch(/<form[^>]*method="post"/)
    expect(drawn).toContain('value="云岭数据"')
    expect(drawn).toContain('name="version" value="3"')
    expect(drawn).toContain('name="request" value="r-1"')
    expect(drawn).not.toContain('noValidate')
    expect(drawn).toMatch(/checked=""[^>]*value="eaglet"|value="eaglet"[^>]*checked=""/)
  })
  it('posts to the address it was opened at, as-of day and all', () => {
    expect(html(form(), { at: '/?on=2023-12-31' })).toMatch(/<form[^>]*action="\/\?on=2023-12-31"/)
  })
  it('shows what was typed, each fault at its field, and how many there are', () => {
    const drawn = html(
      form(answered({ values: { name: '云岭', registeredOn: '' }, errors: { registeredOn: 'required' } })),
    )
    expect(drawn).toContain('value="云岭"')
    expect(drawn).toContain('有 1 处需要更正')
    expect(drawn).toMatch(/<a href="#[^"]+-registeredOn">成立日期<\/a>/)
    expect(drawn).toContain('aria-invalid="true"')
  })
})

describe('a field', () => {
  it('is named by its label and described by its help', async () => {
    const { place } = await shown(form())
    const name = input(place, '[name=name]')
    expect(name.labels?.[0]?.textContent).toContain('企业名称')
    expect(name.required).toBe(true)
    expect(place.querySelector(`#${name.getAttribute('aria-describedby')}`)?.textContent).toBe('以营业执照为准')
  })
  it('is described by its error first once there is one', async () => {
    const { place } = await shown(form(answered({ errors: { name: 'too-long' } })))
    const [error, help] = (input(place, '[name=name]').getAttribute('aria-describedby') ?? '').split(' ')
    expect(place.querySelector(`#${error}`)?.textContent).toBe('内容过长，请精简')
    expect(place.querySelector(`#${help}`)?.textContent).toBe('以营业执照为准')
  })
  it('with several controls is a group named by its label', async () => {
    const { place } = await shown(
      <>
        <RadioField name="form" label="形式" options={kinds} />
        <TickField name="kept" label="待核" text="保留" />
      </>,
    )
    const group = the(place, 'fieldset', HTMLFieldSetElement)
    expect(place.querySelector(`#${group.getAttribute('aria-labelledby')}`)?.textContent).toBe('形式')
  })
})

describe('with JavaScript', () => {
  it('checks a field on leaving it', async () => {
    const { place } = await shown(form())
    const name = input(place, '[name=name]')
    await type(name, '')
    await act(async () => {
      name.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    })
    await settle()
    expect(place.querySelector('.field-error')?.textContent).toBe('请填写此项')
    expect(place.querySelector('.error-summary')).toBeNull()
  })
  it('is not sent while something is wrong; the first wrong field has the focus', async () => {
    const sent: FormData[] = []
    const { place } = await shown(form(), { answer: (data) => sent.push(data) })
    await type(input(place, '[name=registeredOn]'), '')
    await type(input(place, '[name=code]'), 'x')
    await submit(place)
    await settle()
    expect(sent).toEqual([])
    expect(document.activeElement).toBe(input(place, '[name=registeredOn]'))
    expect(place.querySelector('.error-summary')?.textContent).toContain('成立日期')
  })
  it('is sent once with everything it holds, however often it is clicked', async () => {
    const sent: FormData[] = []
    let answer = (_: null) => {}
    const later = new Promise<null>((resolve) => {
      answer = resolve
    })
    const { place } = await shown(form(), {
      answer: (data) => {
        sent.push(data)
        return later
      },
    })
    await submit(place)
    await settle()
    await submit(place)
    await submit(place)
    await settle()
    answer(null)
    await settle()
    expect(sent).toHaveLength(1)
    expect(Object.fromEntries(sent[0] ?? [])).toMatchObject({
      name: '云岭数据',
      version: '3',
      request: 'r-1',
      kinds: 'eaglet',
    })
  })
  it('keeps what was typed when the server refuses, and says why at the field', async () => {
    const refusal = { code: 'firm.name-known', detail: { name: '云岭数据' }, field: 'name' }
    const { place } = await shown(form(), {
      answer: (data) => answered({ values: { name: String(data.get('name')) }, refusal }),
    })
    await type(input(place, '[name=name]'), '云岭二号')
    await submit(place)
    await settle()
    const name = input(place, '[name=name]')
    expect(name.value).toBe('云岭二号')
    expect(place.querySelector('.field-error')?.textContent).toContain('已有同名企业')
    expect(document.activeElement).toBe(name)
    await type(name, '云岭三号')
    expect(place.querySelector('.field-error')).toBeNull()
  })
  it('puts both values side by side when somebody else saved first', async () => {
    const { place } = await shown(
      form(
        answered({
          values: { name: '我的名称' },
          current: { name: '别人的名称', version: '4' },
          refusal: { code: 'form.stale', detail: {}, field: null },
        }),
      ),
    )
    const cells = [...place.querySelectorAll('.plain-table tbody td')].map((cell) => cell.textContent)
    expect(cells).toEqual(['我的名称', '别人的名称'])
    expect(place.querySelector('[role=alert]')?.textContent).toContain('已被他人修改')
  })
  it('tells the two values of a coded field by name, and a code nobody named by itself', () => {
    const stale = answered({
      values: { code: 'eaglet' },
      current: { code: 'unlisted' },
      refusal: { code: 'form.stale', detail: {}, field: null },
    })
    expect(html(form(stale, { code: kinds }))).toContain('<td>雏鹰</td><td>unlisted</td>')
  })
  it('does not take the Enter that picks a word for a submission', async () => {
    const { place } = await shown(form())
    const composing = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, isComposing: true })
    await act(async () => {
      input(place, '[name=name]').dispatchEvent(composing)
    })
    expect(composing.defaultPrevented).toBe(true)
  })
  it('ignores an answer that is about another act of the page', () => {
    const other = answered({ act: 'end stay', errors: { name: 'required' } })
    const drawn = html(
      <ActForm schema={schema} labels={labels} act="add stay" problem={other} submitLabel="保存">
        <TextField name="name" />
      </ActForm>,
    )
    expect(drawn).not.toContain('error-summary')
    expect(drawn).toContain('name="act" value="add stay"')
  })
})

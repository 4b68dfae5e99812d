import { Link } from '@remix-run/react'
import type { CarrierLevel } from '#domain/carrier.ts'
import { type Day, yearOf } from '#domain/day.ts'
import { carrierGradeKey, carrierRuleSetNamed, carrierRuleSets } from '#domain/standards/carriers.ts'
import type { CarrierRuleSet } from '#domain/standards/rule-set.ts'
import { Card } from '#ui/card.tsx'
import { ConfidenceMark } from '#ui/confidence.tsx'
import { DayText } from '#ui/day-text.tsx'
import { DayField, SelectField, TextField } from '#ui/inputs.tsx'
import { useFrameLink } from '#ui/side-nav.tsx'
import { Tag } from '#ui/tag.tsx'
import { useLanguage, useWords } from '#words/words.tsx'

export type ShownGrade = {
  id: string
  ruleSet: string
  level: CarrierLevel
  grade: string | null
  number: string | null
  authority: string | null
  from: Day
  /** First day on which it no longer holds. */
  to: Day | null
  revokedOn: Day | null
  state: 'holds' | 'lapsed' | 'revoked' | 'ahead'
}

/** A carrier's grades, each with its rules and how sure these are; the level of the day follows from them. */
export function CarrierGrades(props: {
  carrier: string
  grades: readonly ShownGrade[]
  /** What was entered before grades were kept; shown only where there are none. */
  asEntered: CarrierLevel | null
  mayEdit: boolean
}) {
  const { carriers, terms } = useWords()
  const words = carriers.grades
  const link = useFrameLink()
  return (
    <Card title={words.title} note={words.note}>
      {props.grades.length === 0 ? (
        <p className="quiet">{props.asEntered === null ? words.none : words.asEntered(terms.level[props.asEntered])}</p>
      ) : (
        <GradeTable {...props} />
      )}
      {props.mayEdit ? (
        <div className="acts form-end">
          <Link className="button" to={link(`/carriers/${props.carrier}/grades/new`)}>
            {words.add}
          </Link>
        </div>
      ) : null}
    </Card>
  )
}

function GradeTable({
  carrier,
  grades,
  mayEdit,
}: {
  carrier: string
  grades: readonly ShownGrade[]
  mayEdit: boolean
}) {
  const { carriers, terms, ui } = useWords()
  const { field, state } = carriers.grades
  const link = useFrameLink()
  return (
    <div className="scroll">
      <table className="plain-table steady">
        <thead>
          <tr>
            <th scope="col">{field.grade}</th>
            <th scope="col">{field.ruleSet}</th>
            <th scope="col">{field.number}</th>
            <th scope="col">{field.issuedOn}</th>
            <th scope="col">{field.validUntil}</th>
            <th scope="col">{field.state}</th>
            {mayEdit ? (
              <th scope="col" className="on-screen">
                <span className="unseen">{ui.list.actions}</span>
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {grades.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="nowrap">
                {terms.level[one.level]}
                {one.grade === null ? null : ` ${one.grade}`}
              </th>
              <td>
                <GradeRules ruleSet={one.ruleSet} />
              </td>
              <td>{one.number ?? ui.none}</td>
              <td>
                <DayText day={one.from} short />
              </td>
              <td>
                <DayText day={one.revokedOn ?? one.to} short />
              </td>
              <td className="nowrap">
                <Tag tone={one.state === 'holds' ? 'good' : 'plain'}>{state[one.state]}</Tag>
              </td>
              {mayEdit ? (
                <td className="on-screen">
                  <Link to={link(`/carriers/${carrier}/grades/${one.id}`)}>{carriers.correct}</Link>
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** The rule set's title and number, and 待核实 where its text was not seen. */
function GradeRules({ ruleSet }: { ruleSet: string }) {
  const language = useLanguage()
  const rule = carrierRuleSetNamed(ruleSet)
  if (rule === null) return <>{ruleSet}</>
  return (
    <>
      {language === 'zh' ? rule.titleZh : rule.titleEn}
      {rule.docNo === null ? null : <span className="quiet"> {rule.docNo}</span>}
      {rule.confidence === 'seen' ? null : (
        <ConfidenceMark kind={rule.confidence === 'default' ? 'working' : 'unverified'} />
      )}
    </>
  )
}

/** A grade under a rule set, told apart by document, years in force and how sure it is. */
function useGradeChoices() {
  const { carriers, terms, ui } = useWords()
  const language = useLanguage()
  const words = carriers.grades
  const years = ({ effectiveFrom, effectiveTo }: CarrierRuleSet) =>
    words.inForce(
      effectiveFrom === null ? words.since : String(yearOf(effectiveFrom)),
      effectiveTo === null ? words.until : String(yearOf(effectiveTo)),
    )
  return carrierRuleSets.flatMap((rule) =>
    rule.grades.map((grade) => {
      const level = terms.level[rule.level]
      const named = rule.grades.length > 1 ? `${level} ${grade}` : level
      const told = [rule.docNo, years(rule), terms.confidence[rule.confidence]].filter(Boolean).join(ui.comma)
      const title = language === 'zh' ? rule.titleZh : rule.titleEn
      return { value: carrierGradeKey(rule, grade), label: `${named} - ${title} (${told})` }
    }),
  )
}

/** One grade, new or corrected. */
export function GradeFields() {
  const { help } = useWords().carriers.grades
  return (
    <>
      <SelectField name="grade" required options={useGradeChoices()} help={help.grade} />
      <DayField name="issuedOn" required />
      <DayField name="validUntil" help={help.validUntil} />
      <TextField name="number" maxLength={60} />
      <TextField name="authority" maxLength={120} help={help.authority} />
      <TextField name="source" maxLength={200} />
    </>
  )
}

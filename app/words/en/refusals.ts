import type { RefusalDetail } from '#domain/refusal-code.ts'
import { cases } from '#words/en/cases.ts'
import { terms } from '#words/en/common.ts'
import { imports } from '#words/en/imports.ts'
import type { refusal as zh } from '#words/zh/refusals.ts'

const weakSpots: Record<string, string> = {
  'too-short': 'at least 12 signs',
  'too-long': 'at most 128 signs',
  'too-few-classes': 'three of: capitals, small letters, digits, symbols',
  common: 'too common, easily guessed',
  'names-person': 'must not hold your name or sign-in name',
}
const spotsOf = ({ faults }: RefusalDetail) => (Array.isArray(faults) ? faults : []).map((one) => weakSpots[one] ?? one)

const requirementsOf = ({ missing }: RefusalDetail): string => {
  const names: Readonly<Record<string, string>> = cases.requirement
  return (Array.isArray(missing) ? missing : []).map((one) => names[one] ?? one).join('; ')
}
/** An instant on Shanghai's clock, to the minute. */
const hourOf = (at: RefusalDetail[string]): string =>
  new Date(Date.parse(String(at)) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')

const roleName = (role: unknown): string => {
  const names: Readonly<Record<string, string>> = terms.role
  return names[String(role)] ?? ''
}

const fileRefusal = (d: RefusalDetail): string | undefined => {
  const sentences: Readonly<Record<string, (detail: RefusalDetail) => string>> = imports.fileRefusal
  return sentences[String(d.reason)]?.(d)
}

const listOf = (value: RefusalDetail[string] | undefined) => {
  const all = Array.isArray(value) ? value : []
  return all.length > 8 ? `${all.slice(0, 8).join(', ')} and ${all.length - 8} more` : all.join(', ')
}

const entryNames: Readonly<Record<string, string>> = {
  age: 'older than 24 months when it moves in',
  'works-here': 'a firm that only has its address here does not work here',
}
const entryOf = ({ conditions, lastDay }: RefusalDetail): string =>
  (Array.isArray(conditions) ? conditions : []).map((one) => entryNames[one] ?? one).join('; ') +
  (lastDay ? ` (${lastDay} at the latest)` : '')

const outsideOf = ({ industries }: RefusalDetail): string =>
  `The firm's industry is not among those this carrier is for (${listOf(industries)}). `

const fileFaults: Record<string, (detail: RefusalDetail) => string> = {
  empty: () => 'The file is empty; nothing was stored.',
  'too-large': (d) => `The file is larger than ${d.limitMb} MB; nothing was stored.`,
  'kind-not-taken': () =>
    'Only PDF, PNG, JPG, DOCX, XLSX, TXT and CSV files are taken, none of them encrypted; nothing was stored.',
  'not-what-it-says': () =>
    'The content of the file is not what its ending says; it may have been renamed. Nothing was stored.',
  macros: () => 'The file holds macros or executable parts; nothing was stored. Save it without macros first.',
  scripts: () => 'The file holds scripts or embedded files; nothing was stored.',
  archive: () => 'Archives are not taken: unpack it and upload the files one by one. Nothing was stored.',
  broken: () => 'The file is broken and cannot be recognised; nothing was stored.',
}

export const refusal: typeof zh = {
  'not-found': () => 'Nothing was found here: it may have been withdrawn, or lie outside what you may see.',
  'not-allowed': () => 'Your role does not allow this. If you need it, ask the security administrator.',
  'not-signed-in': () => 'Your session has ended. Sign in again, then submit: what you typed is still on the page.',
  'form.invalid': () => 'Some entries need your attention; please see the notes at the fields.',
  'form.stale': () =>
    'Somebody else changed this record while you were editing. Compare both versions, then save again.',
  'day.invalid': () => 'There is no such day. Please give a date like 2024-06-30.',
  'day.ahead': () => 'The day must not lie ahead of today.',
  'firm.code-known': (d) => `This credit code already belongs to "${d.name}". Please open that firm and compare.`,
  'firm.code-fails': (d) =>
    d.keepable === false
      ? 'A spreadsheet has rounded this code and its last digits are lost. Please type it from the licence.'
      : d.suggestion
        ? `The credit code fails its check. Did you mean ${d.suggestion}? If it is right as it stands, say why it is kept.`
        : 'The credit code fails its check. Please compare it; if it is right as it stands, say why it is kept.',
  'firm.name-known': (d) =>
    `A firm called "${d.name}" is already registered. If this is another one, please give its credit code.`,
  'firm.already-left': () => 'The firm has already left the district on that day.',
  'firm.already-here': () => 'The firm is already in the district on that day.',
  'firm.deregistered': () => 'The firm is already deregistered on that day.',
  'firm.before-registration': (d) => `The day lies before the firm was registered (${d.registeredOn}). Please check.`,
  'firm.same-name': () => 'This is the name it already bears.',
  'firm.not-in-register': () => 'No such firm is in the register. Please check its full name or credit code.',
  'firm.in-register': (d) =>
    `The register has "${d.name}"${d.code ? ` (${d.code})` : ''} already: give its full name or code in the stay's form.`,
  'firm.code-needed': () => 'Give the unified social credit code; who is not registered yet moves in as a team.',
  'firm.checked': () => 'Somebody else has checked this firm. Refresh the page.',
  'firm.residence-needed': () => 'For a firm of the district, say since which day.',
  'firm.note-needed': () => 'Say why it is not confirmed, so that its operator can be told.',
  'firm.has-stays': (d) =>
    `The firm has a stay in "${d.carrier}" from ${d.from}. Correct or withdraw the stay before taking the firm off.`,
  'firm.name-day-needed': () => 'The name was changed: give the day of the change.',
  'recognition.known': (d) => `A recognition of this kind with number ${d.number} is already registered.`,
  'recognition.known-day': () => 'The firm already has a recognition of this kind from that day.',
  'recognition.nothing-to-replace': () =>
    'There is no certificate to reissue: after a change of name the number stays that of an earlier certificate of the firm.',
  'recognition.revoked': () => 'This recognition has been revoked.',
  'recognition.before-registration': (d) =>
    `The day lies before the firm was registered (${d.registeredOn}). Please check.`,
  'recognition.no-rule-set': () =>
    'No rule set was in force on that day. Check the day, or say until when it is valid.',
  'range.empty': () => 'The end must come after the start.',
  'range.overlaps': (d) => `It overlaps what is already recorded (${d.from} to ${d.to ?? 'now'}). Please check.`,
  'stay.overlap': (d) =>
    d.holder
      ? `"${d.holder}" has ${d.reserved ? 'reserved' : 'held'} this unit since ${d.from}; ${d.until ? `it is free from ${d.until}` : 'no day of leaving is recorded'}. Choose other days or another unit.`
      : 'This unit is taken on these days. Choose other days or another unit.',
  'stay.desks': (d) =>
    d.left === undefined
      ? 'There are not so many free desks on these days. Take fewer or choose other days.'
      : `Not enough desks: at the least (${d.on ?? 'from the start'}) ${d.left} are free. Take fewer or choose other days.`,
  'stay.over-carrier': (d) =>
    `More than the carrier has: at the least (${d.on ?? 'from the start'}) ${d.area} ㎡ are left. Check the area or the days.`,
  'stay.unit-changed': (d) =>
    `Unit ${d.number} was ${d.kind === 'split' ? 'split' : 'joined'} on ${d.on} into ${listOf(d.into) || 'other units'}. Choose one of those, or earlier days.`,
  'stay.before-move-in': (d) => `The day must come after the day of moving in, ${d.from}.`,
  'stay.lease-before': (d) => `The lease must end after the day of moving in, ${d.from}.`,
  'stay.lease-not-later': (d) => `The new end of the lease must come after ${d.since}.`,
  'stay.not-reserved': () => 'This reservation is cancelled, taken up, or for another firm. Enter the stay anew.',
  'stay.not-moved-in': () => 'Reserved, and not moved in yet. Move the firm in first; to change rooms, use "Move".',
  'stay.same-unit': () => 'It is in that unit already. To change the area only, use "Change".',
  'stay.same-carrier': () => 'That is the same carrier. Within a carrier, use "Move".',
  'stay.room-unknown': () => 'The receiving carrier has no unit of that number on the day. Leave it empty if unsure.',
  'stay.room-several': () =>
    'The receiving carrier has several units of that number. Leave it empty, and use "Move" afterwards.',
  'stay.entry-not-met': (d) =>
    `A condition of incubation is not met: ${entryOf(d)}. Give a reason to incubate it all the same, or clear the tick.`,
  'placement.needed': (d) =>
    `${outsideOf(d)}${d.waiting ? 'A request is waiting for the bureau; once approved, the stay can be entered.' : 'Ask for placement first; the bureau decides.'}`,
  'placement.reason-needed': (d) => `${outsideOf(d)}Say why it is let in.`,
  'placement.not-needed': () =>
    'The firm fits the leading industries, or that cannot be told: no request is needed, enter the stay.',
  'placement.waiting': () => 'A request for this firm is waiting already.',
  'placement.approved': () => 'The request for this firm was approved; enter the stay.',
  'placement.decided': () => 'Somebody else has decided this request. Reload to see how.',
  'team.is-firm': (d) => `"${d.name}" is a registered firm. Clear the tick "team".`,
  'team.registered': (d) => `"${d.name}" is registered as a firm.`,
  'stay.outside-unit': () => 'The unit did not exist on all of these days.',
  'stay.outside-carrier': () => 'The carrier is not open on all of these days.',
  'stay.over-area': (d) => `That is more than the unit's ${d.area} ㎡.`,
  'stay.ended': () => 'This stay has already ended.',
  'stay.firm-unknown': () =>
    'The register has no such firm. Give its full name or full credit code; a new firm is registered by the bureau first.',
  'stay.firm-several': () => 'Several firms bore this name. Give the full credit code.',
  'carrier.name-known': () => 'A carrier of this name is already registered.',
  'carrier.area-refined': (d) =>
    `The units listed add up to ${d.area} ㎡, more than this total. Correct the units first.`,
  'carrier.not-open': () => 'The carrier is not open on that day. Check the day.',
  'carrier.stays-outside': (d) =>
    `The stay of "${d.firm}" from ${d.from} lies outside these days. Correct or end that stay first.`,
  'unit.ended': () => 'This unit has already ended.',
  'unit.over-rest': (d) =>
    `Only ${d.area} ㎡ of this carrier are not yet divided into units. Check, or correct the carrier's total area first.`,
  'unit.stays-outside': (d) =>
    `The stay of "${d.firm}" from ${d.from} lies outside the unit's days. Correct or end that stay first.`,
  'unit.lettable-over-gross': () => 'The lettable area cannot exceed the gross area.',
  'grade.known': (d) => `This grade under these rules is already recorded (${d.from} to ${d.to ?? 'now'}).`,
  'grade.outside-rule': (d) => `"${d.ruleEn}" was not in force in that year; check the day or choose other rules.`,
  'grade.other-type': (d) => `"${d.ruleEn}" does not apply to the type this carrier had on that day.`,
  'grade.revoked': () => 'This grade is already recorded as lost.',
  'grade.not-held': () => 'The grade did not hold on that day; check the day.',
  'building.name-known': () => 'There is already a building of that name; check it first.',
  'building.in-use': () =>
    'Units are recorded in this building, so it cannot be removed; correct where they lie first.',
  'floor.label-known': (d) => `Floor "${d.label}" is given twice; check it.`,
  'floor.in-use': (d) =>
    `Units are recorded on floor "${d.label}", so it cannot be removed; correct where they lie first.`,
  'floor.over-area': (d) =>
    `The units of this floor come to ${d.sum} ㎡ at that time, more than the floor's ${d.area} ㎡.`,
  'floors.too-many': (d) => `At most ${d.limit} floors at a time; check the first and the last.`,
  'unit.usable-over-gross': () => 'The usable area cannot be larger than the gross floor area.',
  'unit.desks-missing': () => 'Open desks need a number of desks.',
  'unit.changed-meanwhile': (d) =>
    `This unit was ${d.kind === 'merge' ? 'merged' : 'split'} on ${d.on} into "${Array.isArray(d.into) ? d.into.join(', ') : ''}". Go back to the carrier and use the new unit.`,
  'unit.part-of-change': () =>
    'This unit came from a split or merge (or went into one), so its days and area cannot be corrected alone; undo the split or merge first.',
  'unit-change.area-differs': (d) =>
    `The new units come to ${d.sum} ㎡; they must come to ${d.area} ㎡ (difference ${d.difference} ㎡).`,
  'unit-change.lettable-differs': (d) =>
    `The lettable areas come to ${d.sum} ㎡; they must come to ${d.area} ㎡. Give one for each unit.`,
  'unit-change.same-numbers': () => 'The new units need different numbers.',
  'unit-change.held': (d) =>
    `"${d.firm}" has been in "${d.number}" since ${d.from} and stays over that day. Move it out first, or say which new unit it moves to.`,
  'unit-change.not-running': (d) =>
    `${d.number ? `"${d.number}"` : 'The undivided floor'} does not exist on both sides of that day; check the day.`,
  'unit-change.ends-differ': () => 'The units end on different days and cannot be merged; correct them first.',
  'unit-change.floors-differ': () => 'The units do not lie on one floor and cannot be merged.',
  'unit-change.two-at-least': () => 'Give two units at least.',
  'unit-change.undone': () => 'This split or merge has been undone already.',
  'unit-change.later-changed': (d) =>
    `"${d.number}" was changed or let since, so this cannot be undone; take back what came later first.`,
  'unit.number-known': () => 'This floor already has a unit of that number.',
  'demand.most-below-least': () => 'The most is less than the least; please check.',
  'demand.closed': () => 'This demand is closed; open it again to change it.',
  'demand.open': () => 'This demand is not closed.',
  'platform.known': () => 'A platform of this name is already registered.',
  'platform.not-higher': () => 'The new level must be higher than the present one.',
  'platform.upgraded': () => 'This platform has been upgraded already; open the one it became.',
  'platform.both-levels': (d) =>
    `The days overlap those of ${d.name}, from or to which it was upgraded: it would count twice.`,
  'platform.ended': () => 'This platform has already ended.',
  'pipeline.known': () => 'Something of this name is under way already; please go on with that.',
  'pipeline.changed': (d) =>
    `${d.by ?? 'Somebody else'} ${d.ended ? 'closed this' : `changed this, now in "${d.en}"`}${d.at ? ` at ${hourOf(d.at)}` : ''}. Nothing of yours was written; please refresh and decide again.`,
  'pipeline.ended': () => 'This is closed. If that was a mistake, take the closing back first.',
  'pipeline.same-stage': () => 'It already stands in this stage.',
  'pipeline.no-stage': () => 'There is no such stage; please refresh and choose another.',
  'pipeline.before-entry': (d) => `The day is before it entered its present stage (${d.since}).`,
  'pipeline.step-order': (d) =>
    `The day must lie between ${d.from ?? 'the beginning'} and ${d.to}, so that steps follow one another.`,
  'pipeline.nothing-to-undo': () => 'There is no step to take back: it stands where it began.',
  'pipeline.opened': () => "It has opened as a carrier and can't be taken back; correct it on the page of the carrier.",
  'lead.no-firm': () => '"Moved in" and "landed" rest on a real firm: please enter the firm and its stay first.',
  'lead.firm-set': () => 'This lead has its firm already; another stay is entered on the page of the carrier.',
  'platform-project.not-higher': () => 'An upgrade must lead to a higher level than the platform has.',
  'plan.days': () => 'The last day must come after the base day.',
  'plan.name-known': () => 'A plan of this name already exists.',
  'target.known': () => 'This plan already has a target for that measure.',
  'case.open': (d) => `${d.firm ?? 'The firm'} already has an open case of this kind; please go on with that one.`,
  'case.firm-outside': (d) => `${d.firm} was or is not in the district, so no case can be opened.`,
  'case.changed': (d) =>
    `${d.by ?? 'Somebody else'} ${d.ended ? 'closed this case' : `changed this case, now in "${d.en}"`}${d.at ? ` at ${hourOf(d.at)}` : ''}. Nothing of yours was written; please refresh and decide again.`,
  'case.ended': () => 'This case is closed. If that was a mistake, take the closing back first.',
  'case.same-stage': () => 'The case already stands in this stage.',
  'case.no-stage': () => 'This stage is no longer used or does not exist; please refresh and choose another.',
  'case.before-entry': (d) => `The day is before the case entered its present stage (${d.since}).`,
  'case.step-order': (d) =>
    `The day must lie between ${d.from ?? 'any earlier day'} and ${d.to}, so that the steps follow one another.`,
  'case.gate': (d) =>
    `Still missing for this stage: ${requirementsOf(d)}. Complete it first, or give a reason to go on without.`,
  'case.gates': (d) =>
    `${d.count} cases do not meet the stage's requirements yet (${d.firm} lacks: ${requirementsOf(d)}); none was moved. Give a reason to move them all the same.`,
  'case.nothing-to-undo': () => 'There is no step to take back: the case stands where it was opened.',
  'case.several-kinds': () =>
    'The chosen cases are of different kinds and cannot be moved together. Filter by kind first.',
  'case.rows-changed': (d) =>
    `The list has changed: of ${d.expected} cases ${d.found} are still as you saw them. Nothing was changed; please refresh and choose again.`,
  'case.bulk-undone': () => 'This has been undone already.',
  'stage.in-use': (d) => `${d.count} open cases stand in "${d.en}"; move them before retiring the stage.`,
  'stage.none-left': () => 'At least one stage must stay in use.',
  'account.name-known': () => 'This sign-in name is taken.',
  'account.roles-apart': () => 'System, security and audit administrator must be different people without other roles.',
  'account.own-roles': () => 'You cannot change your own roles; another security administrator must.',
  'account.last-administrator': () => 'This is the last active administrator of that kind.',
  'account.disabled': () => 'This account is disabled. Enable it first.',
  'account.not-operator': () => 'Only carrier operators can be given carriers.',
  'account.link-office': (d) =>
    `For this account the ${roleName(d.issues)} issues the link: no administrator alone resets another's password.`,
  'account.confirm-office': (d) => `This link must be confirmed by the ${roleName(d.confirms)}.`,
  'link.none-waiting': () =>
    'No link waits to be confirmed: it was confirmed, voided, or is older than 24 hours. Please issue a new one.',
  'sign-in.failed': () => 'The sign-in name or the password is not right.',
  'sign-in.locked': (d) => `Too many attempts. Please try again in ${d.minutes} minutes.`,
  'link.spent': () => 'This link has been used or has expired. Ask the system administrator for a new one.',
  'password.wrong': () => 'The current password is not right.',
  'password.weak': (d) => `The password falls short: ${spotsOf(d).join('; ')}.`,
  'password.used-before': () => 'The last five passwords cannot be used again.',
  'metrics.year-ahead': (d) => `${d.year} has not begun. Check the year.`,
  'metrics.before-registration': (d) =>
    `The firm was registered on ${d.registeredOn}: it has no figures for ${d.year}. Check the year.`,
  'metrics.reason-needed': () => 'Figures that were on record change: say why.',
  'metrics.nobody-to-ask': () => 'None of the chosen firms existed in these years: no link was made.',
  'report.used': () => 'This link has been used. To correct the figures, ask the bureau for a new link.',
  'report.expired': () => 'This link has expired. Ask the bureau for a new one.',
  'report.cancelled': () => 'The bureau has cancelled this link. Ask the bureau about it.',
  'report.unknown': () => 'There is no such link. Check that the address is complete, or ask the bureau for a new one.',
  'report.locked': (d) => `Too many attempts. Try again in ${d.minutes} minutes.`,
  'report.settled': () => 'Somebody else has settled this report. Reload to see how.',
  'offer.known': () => 'A service of this kind already has that name.',
  'offer.retired': () => 'This service has been retired; choose another.',
  'support.closed': () => 'This service has already been delivered or dropped.',
  'support.before-referral': (d) => `The day is before the referral on ${d.from}.`,
  'need.closed': () => 'This need has already been closed.',
  'need.closed-before': (d) => `The day is before the need was raised on ${d.from}.`,
  'need.due-before': (d) => `The due day is before the need was raised on ${d.from}.`,
  'training.firms-unknown': (d) =>
    `Not in the register: ${listOf(d.unknown)}. Check the names or codes; your list is kept and nobody has been invited yet.`,
  'training.too-many': (d) => `At most ${d.most} firms at once.`,
  'training.not-held': () => 'The training has not been held yet, so attendance cannot be taken.',
  'task.done': () => 'Somebody has already finished this task. Reload the page first.',
  'window.known': () => 'This kind already has a batch of that name this year; edit that one.',
  'note.not-own': () => 'Only your own notes can be withdrawn.',
  'file.refused': (d) => fileFaults[String(d.fault)]?.(d) ?? 'This file cannot be taken; nothing was stored.',
  'file.known': () => 'This firm already has a file with exactly this content.',
  'file.damaged': () => 'The file is damaged or missing on the server. Ask the system administrator to restore it.',
  'rule.day-taken': (d) => `This rule already has a version in force from ${d.on}; correct that one.`,
  'rule.outside': () => 'The day lies outside the days on which this rule is in force.',
  'rule.nothing-changed': () => 'No threshold differs from the one in force on that day; there is nothing to record.',
  'declaration.none': () => 'Give at least one answer.',
  'declaration.same-day': (d) => `The opposite answer was recorded for ${d.on}; if that was a mistake, correct it.`,
  'gaps.rows-changed': (d) =>
    `The list has changed: ${d.expected} firms when previewed, ${d.found} now. No case was started; preview again.`,
  'gaps.too-many': (d) => `At most ${d.most} cases at once; narrow the list.`,
  'month.running': () => 'The month is not over yet; confirm it after its last day.',
  'month.not-open': () => "The carrier was not open at the month's end: nothing to report.",
  'month.confirmed': () => 'The month is confirmed already. To correct it, ask the bureau to return it first.',
  'month.accepted': () => 'The month is accepted already.',
  'month.returned': () => 'The month was returned and waits for its operator.',
  'month.figures-moved': () =>
    'The register changed meanwhile and the figures were computed anew. Check them and confirm again.',
  'month.note-needed': () => 'A computed figure is corrected: say why.',
  'month.closed': (d) =>
    `${d.month} is confirmed and closed. Ask the bureau to return the month first, or to record the correction; what you typed is still here.`,
  'month.nobody-to-remind': () => 'Nobody to remind: all have confirmed, or the carrier has no operator.',
  'batch.not-open': () => 'This import has already been committed or undone.',
  'batch.not-committed': () => 'This import has not been committed, or has been undone.',
  'roster.refused': (d) => fileRefusal(d) ?? 'This file cannot be imported.',
  'roster.row-refused': (d) => `${d.refused} rows cannot be imported; as asked (strict), nothing was written.`,
  'request.foreign-origin': () =>
    'The request came from another site and was refused. Please use the pages of this system.',
  'request.too-large': () => 'What was sent is too large.',
}

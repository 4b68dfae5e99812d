// One sentence for each refusal: what happened and what to do.
import type { RefusalCode, RefusalDetail } from '#domain/refusal-code.ts'
import { cases } from '#words/zh/cases.ts'
import { terms } from '#words/zh/common.ts'
import { imports } from '#words/zh/imports.ts'

const weakSpots: Record<string, string> = {
  'too-short': '至少 12 位',
  'too-long': '最多 128 位',
  'too-few-classes': '须含大写字母、小写字母、数字、符号中的三类',
  common: '过于常见，容易被猜到',
  'names-person': '不能包含姓名或登录名',
}
const spotsOf = ({ faults }: RefusalDetail) => (Array.isArray(faults) ? faults : []).map((one) => weakSpots[one] ?? one)

const requirementsOf = ({ missing }: RefusalDetail): string => {
  const names: Readonly<Record<string, string>> = cases.requirement
  return (Array.isArray(missing) ? missing : []).map((one) => names[one] ?? one).join('、')
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
  return all.length > 8 ? `${all.slice(0, 8).join('、')}等 ${all.length} 家` : all.join('、')
}

const entryNames: Readonly<Record<string, string>> = {
  age: '入驻时成立已超过 24 个月',
  'works-here': '挂靠企业不在载体内办公',
}
const entryOf = ({ conditions, lastDay }: RefusalDetail): string =>
  (Array.isArray(conditions) ? conditions : []).map((one) => entryNames[one] ?? one).join('；') +
  (lastDay ? `（最晚 ${lastDay} 入驻）` : '')

const outsideOf = ({ industries }: RefusalDetail): string =>
  `该企业的产业不在本载体主导产业（${listOf(industries)}）之内。`

const fileFaults: Record<string, (detail: RefusalDetail) => string> = {
  empty: () => '文件是空的，没有保存。',
  'too-large': (d) => `文件超过 ${d.limitMb} MB，没有保存。`,
  'kind-not-taken': () => '只接收 PDF、PNG、JPG、DOCX、XLSX、TXT、CSV 文件（不含加密文件），没有保存。',
  'not-what-it-says': () => '文件内容与扩展名不符，可能被改过名，没有保存。',
  macros: () => '文件含有宏或可执行内容，没有保存。请另存为不含宏的文件。',
  scripts: () => '文件含有脚本或内嵌附件，没有保存。',
  archive: () => '不接收压缩包，请解压后逐个上传，没有保存。',
  broken: () => '文件已损坏，无法识别，没有保存。',
}

export const refusal: Record<RefusalCode, (detail: RefusalDetail) => string> = {
  'not-found': () => '没有找到该内容，可能已被撤销，或不在您的权限范围内。',
  'not-allowed': () => '您的角色不能进行此操作，如有需要请联系安全管理员。',
  'not-signed-in': () => '登录已失效，请重新登录后再提交，已填写的内容仍在页面上。',
  'form.invalid': () => '部分内容填写有误，请按提示修改。',
  'form.stale': () => '在您填写期间，该记录已被他人修改。请核对两边的内容后再保存。',
  'day.invalid': () => '日期不存在，请按 2024-06-30 的格式填写。',
  'day.ahead': () => '日期不能晚于今天。',
  'firm.code-known': (d) => `该统一社会信用代码已登记在“${d.name}”名下，请打开该企业核对。`,
  'firm.code-fails': (d) =>
    d.keepable === false
      ? '该代码已被表格软件改写，后几位已丢失，请按营业执照重新填写。'
      : d.suggestion
        ? `统一社会信用代码未通过校验，是否应为 ${d.suggestion}？如确认无误，请填写保留原因。`
        : '统一社会信用代码未通过校验，请核对；如确认无误，请填写保留原因。',
  'firm.name-known': (d) => `已有同名企业“${d.name}”，请先核对；确为不同企业的，请填写统一社会信用代码。`,
  'firm.already-left': () => '该企业当日已不在本区。',
  'firm.already-here': () => '该企业当日已在本区。',
  'firm.deregistered': () => '该企业当日已注销。',
  'firm.before-registration': (d) => `日期早于企业成立日期 ${d.registeredOn}，请核对。`,
  'firm.same-name': () => '与现用名称相同。',
  'firm.not-in-register': () => '登记簿中没有这家企业，请核对全称或信用代码。',
  'firm.in-register': (d) =>
    `登记簿中已有“${d.name}”${d.code ? `（${d.code}）` : ''}，无需重复登记：请在入驻登记中填写其全称或信用代码。`,
  'firm.code-needed': () => '请填写统一社会信用代码；尚未注册的，请按团队登记入驻。',
  'firm.checked': () => '该企业已由他人核对，请刷新后查看。',
  'firm.residence-needed': () => '属本区企业的，请填写在区起始日期。',
  'firm.note-needed': () => '不予确认的，请写明原因，以便告知登记人员。',
  'firm.has-stays': (d) => `该企业自 ${d.from} 起在“${d.carrier}”有入驻登记，请先更正或撤回该入驻，再撤下企业。`,
  'firm.name-day-needed': () => '修改了企业名称，请填写更名日期。',
  'recognition.known': (d) => `编号 ${d.number} 的同类认定已登记，请勿重复登记。`,
  'recognition.known-day': () => '该企业当日已登记同类认定，请勿重复登记。',
  'recognition.nothing-to-replace': () =>
    '没有可换发的原证书：更名换证须与该企业已登记的同类证书编号一致，且晚于原证书。',
  'recognition.revoked': () => '该认定已撤销。',
  'recognition.before-registration': (d) => `认定日期早于企业成立日期 ${d.registeredOn}，请核对。`,
  'recognition.no-rule-set': () => '当日没有适用的认定办法，请核对日期，或填写有效期至。',
  'range.empty': () => '结束日期须晚于开始日期。',
  'range.overlaps': (d) => `与已有记录（${d.from} 至 ${d.to ?? '今'}）时间重叠，请核对。`,
  'stay.overlap': (d) =>
    d.holder
      ? `该房间自 ${d.from} 起${d.reserved ? '已为' : '已由'}“${d.holder}”${d.reserved ? '预留' : '使用'}，${d.until ? `${d.until} 起空出` : '尚未登记退出'}。请改选日期或房间。`
      : '该房间在所选日期已有企业入驻，请改选日期或房间。',
  'stay.desks': (d) =>
    d.left === undefined
      ? '所选日期的空余工位不足，请减少工位或改选日期。'
      : `空余工位不足：所选期间最少时（${d.on ?? '自始'}）只剩 ${d.left} 个，请减少工位或改选日期。`,
  'stay.over-carrier': (d) =>
    `超出该载体的面积：所选期间最少时（${d.on ?? '自始'}）只剩 ${d.area} ㎡，请核对面积或日期。`,
  'stay.unit-changed': (d) =>
    `房间 ${d.number} 已于 ${d.on} ${d.kind === 'split' ? '拆分' : '合并'}为 ${listOf(d.into) || '其他房间'}，请改选新的房间，或把日期改到此前。`,
  'stay.before-move-in': (d) => `日期须晚于入驻日期 ${d.from}，请核对。`,
  'stay.lease-before': (d) => `协议到期须晚于入驻日期 ${d.from}。`,
  'stay.lease-not-later': (d) => `新的到期日期须晚于现到期日期 ${d.since}。`,
  'stay.not-reserved': () => '该预留已取消、已入驻，或不是为这家企业预留的，请从入驻页重新登记。',
  'stay.not-moved-in': () => '预留尚未入驻，请先登记入驻；改换房间请用“换房”。',
  'stay.same-unit': () => '已在该房间。只改面积请用“变更”。',
  'stay.same-carrier': () => '仍是原载体。同一载体内换房间请用“换房”。',
  'stay.room-unknown': () => '接收载体当日没有这个房间号，请核对；不确定可不填。',
  'stay.room-several': () => '接收载体有多个同号房间，请先不填房间，转入后再用“换房”指定。',
  'stay.entry-not-met': (d) => `不符合在孵条件：${entryOf(d)}。仍要计入在孵的，请填写原因；否则取消“在孵”。`,
  'placement.needed': (d) =>
    `${outsideOf(d)}${d.waiting ? '落位申请正在等待科技局审核，批准后即可登记。' : '须先提交落位申请，由科技局批准。'}`,
  'placement.reason-needed': (d) => `${outsideOf(d)}请填写同意落位的原因。`,
  'placement.not-needed': () => '该企业符合或尚不能判断是否符合主导产业，无需申请，可直接登记入驻。',
  'placement.waiting': () => '该企业的落位申请正在等待审核，请勿重复提交。',
  'placement.approved': () => '该企业的落位申请已获批准，可直接登记入驻。',
  'placement.decided': () => '该申请已由他人审核，请刷新后查看。',
  'team.is-firm': (d) => `“${d.name}”已是登记企业，请取消“团队”后按企业办理。`,
  'team.registered': (d) => `“${d.name}”已登记为企业。`,
  'stay.outside-unit': () => '所选日期超出该房间的启用期间。',
  'stay.outside-carrier': () => '所选日期超出该载体的运营期间。',
  'stay.over-area': (d) => `入驻面积超过该房间的可用面积 ${d.area} ㎡。`,
  'stay.ended': () => '该入驻已结束。',
  'stay.firm-unknown': () => '企业库中没有该企业，请填写企业全称或完整的统一社会信用代码；新企业请先由科技局登记。',
  'stay.firm-several': () => '有多家企业曾用此名称，请填写完整的统一社会信用代码。',
  'carrier.name-known': () => '已有同名载体，请先核对。',
  'carrier.area-refined': (d) => `已登记房间的面积合计 ${d.area} ㎡，大于所填总面积，请先更正房间面积。`,
  'carrier.not-open': () => '该载体当日未在运营，请核对日期。',
  'carrier.stays-outside': (d) => `“${d.firm}”自 ${d.from} 起的入驻超出该运营期间，请先更正或结束该入驻。`,
  'unit.ended': () => '该房间已停用。',
  'unit.over-rest': (d) => `超出该载体尚未划分到房间的面积 ${d.area} ㎡，请核对，或先更正载体总面积。`,
  'unit.stays-outside': (d) => `“${d.firm}”自 ${d.from} 起的入驻超出该房间的启用期间，请先更正或结束该入驻。`,
  'unit.lettable-over-gross': () => '可出租面积不能大于建筑面积。',
  'grade.known': (d) => `该办法下的同一级别已登记（${d.from} 至 ${d.to ?? '今'}），请勿重复登记。`,
  'grade.outside-rule': (d) => `《${d.rule}》当年不在施行期内，请核对日期或改选办法。`,
  'grade.other-type': (d) => `《${d.rule}》不适用于该载体当日的类型，请核对载体类型或改选办法。`,
  'grade.revoked': () => '该级别已登记取消，请勿重复登记。',
  'grade.not-held': () => '该级别当日不在有效期内，请核对取消日期。',
  'building.name-known': () => '已有同名楼宇，请先核对。',
  'building.in-use': () => '楼内仍有房间记录，不能删去；请先更正这些房间的位置。',
  'floor.label-known': (d) => `楼层“${d.label}”重复，请核对。`,
  'floor.in-use': (d) => `楼层“${d.label}”仍有房间记录，不能删去；请先更正这些房间的位置。`,
  'floor.over-area': (d) => `该楼层当期各房间合计 ${d.sum} ㎡，超过楼层建筑面积 ${d.area} ㎡，请核对。`,
  'floors.too-many': (d) => `一次最多 ${d.limit} 层，请核对起止楼层。`,
  'unit.usable-over-gross': () => '使用面积不能大于建筑面积。',
  'unit.desks-missing': () => '开放工位须填写工位数。',
  'unit.changed-meanwhile': (d) =>
    `该房间已于 ${d.on} ${d.kind === 'merge' ? '合并' : '拆分'}为“${Array.isArray(d.into) ? d.into.join('、') : ''}”，请返回载体页，在新房间上办理。`,
  'unit.part-of-change': () =>
    '该房间由拆分或合并而来（或已拆分、合并），启用、停用日期和面积不能单独更正；请先撤销该次拆分或合并。',
  'unit-change.area-differs': (d) =>
    `拆分后建筑面积合计 ${d.sum} ㎡，应等于原面积 ${d.area} ㎡（相差 ${d.difference} ㎡），请核对。`,
  'unit-change.lettable-differs': (d) =>
    `拆分后可出租面积合计 ${d.sum} ㎡，应等于原可出租面积 ${d.area} ㎡，请逐间填写。`,
  'unit-change.same-numbers': () => '拆分后的房间号不能重复。',
  'unit-change.held': (d) =>
    `“${d.firm}”自 ${d.from} 起在“${d.number}”，跨过所填日期。请先办理退出或变更，或指定其转入哪一间。`,
  'unit-change.not-running': (d) =>
    `${d.number ? `“${d.number}”` : '未划分面积'}在所填日期前后不在启用期内，请核对日期。`,
  'unit-change.ends-differ': () => '所选房间的停用日期不同，不能合并；请先更正。',
  'unit-change.floors-differ': () => '所选房间不在同一楼层，不能合并。',
  'unit-change.two-at-least': () => '请至少填写两间。',
  'unit-change.undone': () => '该次拆分或合并已撤销。',
  'unit-change.later-changed': (d) => `“${d.number}”此后又有变更或入驻，不能撤销；请先撤回之后的办理。`,
  'unit.number-known': () => '同一楼层已有该房间号。',
  'demand.most-below-least': () => '最多面积小于最少面积，请核对。',
  'demand.closed': () => '该需求已办结；需要修改的，先重新打开。',
  'demand.open': () => '该需求尚未办结。',
  'platform.known': () => '已有同名平台，请先核对。',
  'platform.not-higher': () => '升级后的级别须高于现级别。',
  'platform.upgraded': () => '该平台已经升级；请在升级后的平台上办理。',
  'platform.both-levels': (d) => `日期与升级前后的“${d.name}”重叠，会重复计数，请核对。`,
  'platform.ended': () => '该平台已终止。',
  'pipeline.known': () => '已有同名的在途项目，请在该项目上继续办理。',
  'pipeline.changed': (d) =>
    `${d.by ?? '他人'}${d.at ? `已于 ${hourOf(d.at)} ` : '已'}${d.ended ? '办结此项' : `更新此项，现处“${d.zh}”`}。您的操作没有写入，请刷新后再办。`,
  'pipeline.ended': () => '此项已办结，不能再办理。如系误办，请先撤回办结。',
  'pipeline.same-stage': () => '此项已在该阶段。',
  'pipeline.no-stage': () => '没有这个阶段，请刷新后另选。',
  'pipeline.before-entry': (d) => `日期早于进入当前阶段的日期 ${d.since}，请核对。`,
  'pipeline.step-order': (d) => `日期须在 ${d.from ?? '更早'} 至 ${d.to} 之间，与前后各步衔接。`,
  'pipeline.nothing-to-undo': () => '没有可撤回的步骤：仍处于登记时的阶段。',
  'pipeline.opened': () => '已启用为载体，不能撤回。需要更正的，请在载体页面办理。',
  'lead.no-firm': () => '“入驻”和“落地”以实际企业为准：请先登记落地企业与入驻。',
  'lead.firm-set': () => '该线索已登记落地企业；再次入驻请在载体或企业页面办理。',
  'platform-project.not-higher': () => '升级的拟定级别须高于原平台级别。',
  'plan.days': () => '期末须晚于基期。',
  'plan.name-known': () => '已有同名规划。',
  'target.known': () => '该规划已设此项指标的目标。',
  'case.open': (d) => `${d.firm ? `“${d.firm}”` : '该企业'}已有在办的同类申报，请打开该申报继续办理。`,
  'case.firm-outside': (d) => `“${d.firm}”当日或目前不在本区，不能发起申报。`,
  'case.changed': (d) =>
    `${d.by ?? '他人'}${d.at ? `已于 ${hourOf(d.at)} ` : '已'}${d.ended ? '办结此申报' : `更新此申报，现处“${d.zh}”`}。您的操作没有写入，请刷新后再办。`,
  'case.ended': () => '该申报已办结，不能再办理。如系误办，请先撤回办结。',
  'case.same-stage': () => '该申报已在此阶段。',
  'case.no-stage': () => '该阶段已停用或不存在，请刷新后另选阶段。',
  'case.before-entry': (d) => `日期早于进入当前阶段的日期 ${d.since}，请核对。`,
  'case.step-order': (d) => `日期须在 ${d.from ?? '更早'} 至 ${d.to} 之间，与前后各步衔接。`,
  'case.gate': (d) => `进入该阶段还缺：${requirementsOf(d)}。补齐后再办，或填写越过原因。`,
  'case.gates': (d) =>
    `有 ${d.count} 件尚未达到该阶段的条件（如“${d.firm}”缺：${requirementsOf(d)}），全部未移动。可填写越过原因后重试。`,
  'case.nothing-to-undo': () => '没有可撤回的步骤：申报仍处于发起时的阶段。',
  'case.several-kinds': () => '所选申报类别不同，不能一起移动。请按类别筛选后再办。',
  'case.rows-changed': (d) =>
    `名单已变化：原为 ${d.expected} 件，现有 ${d.found} 件与所见一致。全部未改动，请刷新名单后重新选择。`,
  'case.bulk-undone': () => '该批操作已撤销过。',
  'stage.in-use': (d) => `“${d.zh}”还有 ${d.count} 件在办申报，请先移到其他阶段再停用。`,
  'stage.none-left': () => '至少要保留一个在用的阶段。',
  'account.name-known': () => '该登录名已被使用，请换一个。',
  'account.roles-apart': () => '系统管理员、安全管理员、审计管理员须由不同人员担任，且不兼业务角色。',
  'account.own-roles': () => '不能修改自己的角色，请由其他安全管理员办理。',
  'account.last-administrator': () => '这是最后一名在用的该类管理员，不能停用或取消。',
  'account.disabled': () => '该账号已停用，请先启用。',
  'account.not-operator': () => '只有“载体运营”角色才能指定载体。',
  'account.link-office': (d) =>
    `该账号的一次性链接由${roleName(d.issues)}发放，任何管理员不能单独重设其他管理员的密码。`,
  'account.confirm-office': (d) => `该链接须由${roleName(d.confirms)}确认。`,
  'link.none-waiting': () => '没有待确认的链接，可能已确认、已作废或超过 24 小时，请重新发放。',
  'sign-in.failed': () => '登录名或密码不正确。',
  'sign-in.locked': (d) => `尝试次数过多，请在 ${d.minutes} 分钟后再试。`,
  'link.spent': () => '该链接已使用或已过期，请联系系统管理员重新发放。',
  'password.wrong': () => '当前密码不正确。',
  'password.weak': (d) => `密码不符合要求：${spotsOf(d).join('；')}。`,
  'password.used-before': () => '不能使用最近 5 次用过的密码。',
  'metrics.year-ahead': (d) => `${d.year} 年尚未开始，请核对年度。`,
  'metrics.before-registration': (d) => `该企业成立于 ${d.registeredOn}，没有 ${d.year} 年的指标，请核对年度。`,
  'metrics.reason-needed': () => '本次改动了已有数值，请填写更正原因。',
  'metrics.nobody-to-ask': () => '所选企业在这些年度尚未成立，没有可发送的链接。',
  'report.used': () => '该链接已经提交过，不能重复使用；需要更正时，请联系科技局重新发送链接。',
  'report.expired': () => '该链接已过期，请联系科技局重新发送。',
  'report.cancelled': () => '该链接已由科技局取消，请联系科技局核实。',
  'report.unknown': () => '没有这个链接，请核对地址是否完整，或联系科技局重新发送。',
  'report.locked': (d) => `尝试次数过多，请在 ${d.minutes} 分钟后再试。`,
  'report.settled': () => '该填报已由他人处理，请刷新后查看。',
  'offer.known': () => '同类服务中已有该名称，请勿重复登记。',
  'offer.retired': () => '该服务已停用，请选择其他服务。',
  'support.closed': () => '该项服务已办结或已终止。',
  'support.before-referral': (d) => `日期早于对接日期 ${d.from}，请核对。`,
  'need.closed': () => '该诉求已办结。',
  'need.closed-before': (d) => `办结日期早于提出日期 ${d.from}，请核对。`,
  'need.due-before': (d) => `办理期限早于提出日期 ${d.from}，请核对。`,
  'training.firms-unknown': (d) =>
    `登记簿中没有找到：${listOf(d.unknown)}。请核对名称或信用代码；名单原样保留，暂未邀请任何企业。`,
  'training.too-many': (d) => `一次最多邀请 ${d.most} 家。`,
  'training.not-held': () => '培训尚未举办，不能登记到场情况。',
  'task.done': () => '任务已由他人办结，请刷新后再操作。',
  'window.known': () => '该类别本年度已有同名批次，请直接修改原批次。',
  'note.not-own': () => '只能撤回自己写的备忘。',
  'file.refused': (d) => fileFaults[String(d.fault)]?.(d) ?? '该文件不能上传，没有保存。',
  'file.known': () => '该企业已有内容完全相同的文件，无需重复上传。',
  'file.damaged': () => '该文件在服务器上已损坏或缺失，请联系系统管理员从备份恢复。',
  'rule.day-taken': (d) => `该规则已有自 ${d.on} 起施行的版本，请更正该版本。`,
  'rule.outside': () => '施行日期不在该规则的施行期间之内。',
  'rule.nothing-changed': () => '没有填写与当日阈值不同的数值，无需登记新版本。',
  'declaration.none': () => '请至少填写一项核实结论。',
  'declaration.same-day': (d) => `${d.on} 已登记过相反的结论；如系误登，请更正该条。`,
  'gaps.rows-changed': (d) =>
    `清单已有变化：预览时 ${d.expected} 家，现为 ${d.found} 家。没有发起任何申报，请重新预览。`,
  'gaps.too-many': (d) => `一次最多发起 ${d.most} 件，请缩小范围。`,
  'month.running': () => '当月尚未结束，月末后再确认。',
  'month.not-open': () => '该载体当月末未在运营，无需月报。',
  'month.confirmed': () => '该月月报已确认。需要更正的，请区科技局先退回。',
  'month.accepted': () => '该月月报已接收。',
  'month.returned': () => '该月月报已退回，待运营机构重新确认。',
  'month.figures-moved': () => '填写期间台账有变动，指标已重新计算，请核对后再确认。',
  'month.note-needed': () => '更正了台账计算的数据，请写明原因。',
  'month.closed': (d) =>
    `${d.month} 月报已确认，该月已关账。请先请区科技局退回月报再登记，或由区科技局登记更正；已填写的内容仍在页面上。`,
  'month.nobody-to-remind': () => '没有需要提醒的运营账号：均已确认，或载体尚未指定运营人员。',
  'batch.not-open': () => '该批次已提交或已撤销。',
  'batch.not-committed': () => '该批次尚未提交，或已撤销。',
  'roster.refused': (d) => fileRefusal(d) ?? '该文件无法导入。',
  'roster.row-refused': (d) => `有 ${d.refused} 行不能导入，按“严格”要求整批未写入。`,
  'request.foreign-origin': () => '请求来自其他站点，已拒绝。请在本系统页面内操作。',
  'request.too-large': () => '提交的内容过大。',
}

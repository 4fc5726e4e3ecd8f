import { kindNames, streamKinds, type AnyEvent, type Program, type Recorded } from '@jobbspar/core'
import { isBroken, type Audited, type Finding } from '../read/findings.js'
import { columnsOf, type Io } from '../terminal/io.js'
import { counted, factsText, indented, numberText, table } from '../terminal/text.js'

/** What an audit is printed from. */
export interface PrintedAudit {
  /** The file, and from where it is looked at. */
  readonly title: string
  readonly program: Program
  readonly audited: readonly Audited[]
  /** What a reader has to know before the findings, a sentence each. */
  readonly before: readonly string[]
  /** The streams that an event is known to be missing of. */
  readonly notWhole: readonly string[]
}

const verdicts: Readonly<Record<Finding['verdict'], string>> = {
  met: 'met',
  notMet: 'not met',
  undetermined: 'undetermined',
  notApplicable: 'not applicable',
}

const eventText = ({ type, on, id }: Finding['event']): string => `${type} on ${on} (${id})`

const ofAnEmployment = (value: unknown): string | undefined =>
  typeof value === 'string' && value.startsWith('employment-') ? value : undefined

/** The employment that a finding is about, where its facts or the event judged tell it. */
const employmentOf = ({ facts, event }: Finding, known: readonly Recorded<AnyEvent>[]): string | undefined => {
  const judged: object = known.find(({ meta }) => meta.id === event.id)?.data ?? {}
  return (
    ofAnEmployment(facts['employment']) ?? ('employmentId' in judged ? ofAnEmployment(judged.employmentId) : undefined)
  )
}

const citedText = (finding: Finding, known: readonly Recorded<AnyEvent>[]): string => {
  const { events = [], everyOf = [] } = finding.cites
  const cited = events.map((id) => {
    const event = known.find(({ meta }) => meta.id === id)
    return event === undefined ? id : eventText({ type: event.type, on: event.data.on, id })
  })
  const employment = employmentOf(finding, known)
  const of = employment === undefined ? '' : ` of ${employment}`
  return [...cited, ...everyOf.map((type) => `every ${type}${of}`)].join(', ')
}

/** A finding as a short paragraph. */
export const findingText = (finding: Finding, known: readonly Recorded<AnyEvent>[], width: number): string => {
  const { rule, enforcement, verdict, says, facts, missing, passesFrom, deviation } = finding
  const cited = citedText(finding, known)
  const lines = [
    says,
    `event: ${eventText(finding.event)}`,
    ...(Object.keys(facts).length === 0 ? [] : [`facts: ${factsText(facts)}`]),
    ...(missing.length === 0 ? [] : [`missing: ${missing.join(', ')}`]),
    ...(cited === '' ? [] : [`seen in: ${cited}`]),
    ...(passesFrom === undefined ? [] : [`would pass from: ${passesFrom}`]),
    ...(deviation === undefined ? [] : [`recorded as a deviation: by ${deviation.by}, reason ${deviation.reason}`]),
    ...finding.source.map(
      ({ id, quote, document }) => `source: ${id} ${quote === undefined ? '' : `“${quote}” `}(${document})`,
    ),
  ]
  return [
    indented(2, `${enforcement}, ${verdicts[verdict]}: ${rule}`, width),
    ...lines.map((line) => indented(4, line, width)),
  ].join('')
}

const ruleOrder: readonly string[] = kindNames.flatMap((kind) => streamKinds[kind].rules.map(({ id }) => id))

const summary = (findings: readonly Finding[], width: number): string => {
  const count = (rule: string | undefined, enforcement: Finding['enforcement'], verdict: Finding['verdict']): number =>
    findings.filter(
      (one) => (rule === undefined || one.rule === rule) && one.enforcement === enforcement && one.verdict === verdict,
    ).length
  const row = (title: string, rule?: string) => [
    title,
    count(rule, 'must', 'notMet'),
    count(rule, 'must', 'undetermined'),
    count(rule, 'should', 'notMet'),
    count(rule, 'should', 'undetermined'),
  ]
  const rules = ruleOrder.filter((id) => findings.some(({ rule }) => rule === id))
  return table(
    [
      ['', 'must', 'must', 'should', 'should'],
      ['rule', 'not met', 'undetermined', 'not met', 'undetermined'],
      ...rules.map((id) => row(id, id)),
      row('all'),
    ],
    { width, heads: 2 },
  )
}

/** Prints an audit: the findings by stream, then how many there are by rule. */
export const printAudit = (io: Io, { title, program, audited, before, notWhole }: PrintedAudit): void => {
  const width = columnsOf(io)
  io.out(indented(0, `${title}: audit under ${program.id} (${program.name}, ${program.municipality})`, width))
  for (const line of before) io.out(indented(0, line, width))
  io.out('\n')
  for (const { history, findings, events } of audited) {
    if (findings.length === 0) continue
    io.out(`${history.stream}${notWhole.includes(history.stream) ? ' (read incompletely)' : ''}\n`)
    for (const finding of findings) io.out(`${findingText(finding, events, width)}\n`)
  }
  const all = audited.flatMap(({ findings }) => findings)
  if (all.length > 0) io.out(`${summary(all, width)}\n`)
  const clean = audited.filter(({ findings }) => findings.length === 0).length
  io.out(`${numberText(clean)} of ${counted(audited.length, 'stream')} without a finding.\n`)
  const broken = all.filter(isBroken)
  const deviations = broken.filter(({ deviation }) => deviation !== undefined).length
  const among = deviations === 0 ? '' : `, ${counted(deviations, 'recorded deviation')} among them`
  io.out(broken.length === 0 ? 'No must is broken.\n' : `${counted(broken.length, 'broken must')}${among}.\n`)
}

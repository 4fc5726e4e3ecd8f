import { kindNames, streamKinds, type AnyEvent, type Program, type Recorded } from '@jobbspar/core'
import { sentenceOf, type OfRule } from '@jobbspar/core/sentences'
import { reasonText } from './reason-text.js'
import { isBroken, type Audited, type Finding } from '../read/findings.js'
import { pageOf, type Output, type Page } from '../terminal/io.js'
import { codeText, type Locale } from '../terminal/locale.js'
import { indented, table } from '../terminal/text.js'
import { factsText } from '../terminal/values.js'

/** The input of a printed audit. */
export interface PrintedAudit {
  /** The file, and the viewpoint. */
  readonly title: string
  readonly program: Program
  readonly audited: readonly Audited[]
  /** The remarks before the findings, one sentence each. */
  readonly before: readonly string[]
  /** The streams that are known to lack an event. */
  readonly notWhole: readonly string[]
}

const eventText = ({ type, on, id }: Finding['event'], { say, day }: Locale): string =>
  say('eventOn', { type, day: day(on), id })

const ofAnEmployment = (value: unknown): string | undefined =>
  typeof value === 'string' && value.startsWith('employment-') ? value : undefined

/** The employment that a finding is about, where its facts or the judged event name it. */
const employmentOf = ({ facts, event }: Finding, known: readonly Recorded<AnyEvent>[]): string | undefined => {
  const judged: object = known.find(({ meta }) => meta.id === event.id)?.data ?? {}
  return (
    ofAnEmployment(facts['employment']) ?? ('employmentId' in judged ? ofAnEmployment(judged.employmentId) : undefined)
  )
}

const citedText = (finding: Finding, known: readonly Recorded<AnyEvent>[], locale: Locale): string => {
  const { say } = locale
  const { events = [], everyOf = [] } = finding.cites
  const cited = events.map((id) => {
    const event = known.find(({ meta }) => meta.id === id)
    return event === undefined ? id : eventText({ type: event.type, on: event.data.on, id }, locale)
  })
  const employment = employmentOf(finding, known)
  const every = everyOf.map((type) =>
    employment === undefined ? say('everyOf', { type }) : say('everyOfEmployment', { type, employment }),
  )
  return [...cited, ...every].join(', ')
}

/** The sentence of a rule. */
export const ruleSays = (of: OfRule, program: Program, { language }: Locale): string =>
  sentenceOf(of, program, language)

/** Findings as JSON has them: each with the sentence of its rule. */
export const saidFindings = (findings: readonly Finding[], program: Program, locale: Locale) =>
  findings.map(({ rule, ruleVersion, ...rest }) => ({
    ...{ rule, ruleVersion, says: ruleSays({ rule }, program, locale) },
    ...rest,
  }))

/** A finding as a short paragraph. */
export const findingText = (
  finding: Finding,
  {
    program,
    known,
    width,
    locale,
  }: Page & { readonly program: Program; readonly known: readonly Recorded<AnyEvent>[] },
): string => {
  const { say, day } = locale
  const { rule, enforcement, verdict, facts, missing, passesFrom, deviation } = finding
  const cited = citedText(finding, known, locale)
  const wanting = missing.map((one) => reasonText(one, locale))
  const lines = [
    ruleSays(finding, program, locale),
    say('judgedEvent', { event: eventText(finding.event, locale) }),
    ...(Object.keys(facts).length === 0 ? [] : [say('judgedFacts', { facts: factsText(facts, locale) })]),
    ...(missing.length === 0 ? [] : [say('judgedMissing', { list: locale.list(wanting) })]),
    ...(cited === '' ? [] : [say('seenIn', { list: cited })]),
    ...(passesFrom === undefined ? [] : [say('passesFrom', { day: day(passesFrom) })]),
    ...(deviation === undefined
      ? []
      : [
          say('deviation', {
            by: codeText(deviation.by, locale),
            reason: codeText(deviation.reason, locale),
          }),
        ]),
    ...finding.source.map(({ id, quote, document }) =>
      say('source', { source: `${id} ${quote === undefined ? '' : `${say('quoted', { quote })} `}(${document})` }),
    ),
  ]
  return [
    indented(2, say('finding', { enforcement: say(enforcement), verdict: say(`verdict.${verdict}`), rule }), width),
    ...lines.map((line) => indented(4, line, width)),
  ].join('')
}

/** The ids of the rules of all kinds of stream, in order. */
const ruleOrder = (program: Program): readonly string[] =>
  kindNames.flatMap((kind) => streamKinds[kind].rulesOf(program).map(({ id }) => id))

const summary = (findings: readonly Finding[], program: Program, { width, locale: { say, number } }: Page): string => {
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
  const rules = ruleOrder(program).filter((id) => findings.some(({ rule }) => rule === id))
  const verdictHeads = [say('verdict.notMet'), say('verdict.undetermined')]
  return table(
    [
      ['', say('must'), say('must'), say('should'), say('should')],
      [say('headRule'), ...verdictHeads, ...verdictHeads],
      ...rules.map((id) => row(id, id)),
      row(say('allRules')),
    ],
    { width, heads: 2, number },
  )
}

/** Prints an audit: the findings by stream, then how many there are by rule. */
export const printAudit = (io: Output, { title, program, audited, before, notWhole }: PrintedAudit): void => {
  const page = pageOf(io)
  const { width, locale } = page
  const { say } = locale
  const { id, name, municipality } = program
  io.out(indented(0, say('auditUnder', { file: title, id, name, municipality }), width))
  for (const line of before) io.out(indented(0, line, width))
  // In English only the quotes are in another language, and they show that themselves.
  const quoting = audited.some(({ findings }) =>
    findings.some(({ source }) => source.some(({ quote }) => quote !== undefined)),
  )
  if (locale.lang !== 'en' && quoting) io.out(`${say('quotesAsWritten')}\n`)
  io.out('\n')
  for (const { history, findings, events } of audited) {
    if (findings.length === 0) continue
    const { stream } = history
    io.out(`${notWhole.includes(stream) ? say('streamIncomplete', { stream }) : stream}\n`)
    for (const finding of findings) io.out(`${findingText(finding, { ...page, program, known: events })}\n`)
  }
  const all = audited.flatMap(({ findings }) => findings)
  if (all.length > 0) io.out(`${summary(all, program, page)}\n`)
  const clean = audited.filter(({ findings }) => findings.length === 0).length
  io.out(`${say('clean', { clean, streams: audited.length })}\n`)
  const broken = all.filter(isBroken).length
  const deviations = all.filter((one) => isBroken(one) && one.deviation !== undefined).length
  io.out(
    `${broken === 0 ? say('noMustBroken') : deviations === 0 ? say('mustsBroken', { broken }) : say('mustsBrokenDeviations', { broken, deviations })}\n`,
  )
}

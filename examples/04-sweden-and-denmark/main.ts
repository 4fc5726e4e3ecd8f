// One made-up person's history under the programs of two countries: what each finds, why they differ, and what the wage means.
import { seededIds } from '@jobbspar/adapters-memory'
import {
  EmploymentBegun,
  EmploymentEnded,
  hours,
  InterventionStarted,
  MeasureGranted,
  money,
  ParticipationOpened,
  participation,
  PraktikEnded,
  PraktikStarted,
  reasonText,
  type Determination,
  type Money,
  type Month,
  type Program,
} from '@jobbspar/core'
import { sentenceOf } from '@jobbspar/core/sentences'
import { falkenberg, hedensted } from '@jobbspar/programs'
import { benefitWithWage, incomeSupportFor, lackText, subsidyFor, type Computed } from '@jobbspar/projections'

const programs = [falkenberg, hedensted]

// #region history
const at = { stream: 'participation-4', recordedAt: '2022-03-01T08:00:00.000Z', schema: 1 } as const

/** Six hours a week while on support: 3 900 a month in the money of the program. */
const jobUnder = ({ currency }: Program) =>
  EmploymentBegun({
    ...{ on: '2021-12-01', plannedTo: '2022-01-31', employmentId: 'employment-4', kind: 'smajob' },
    ...{ employer: 'private', workplace: 'workplace-4', hoursPerWeek: hours(6), wage: money(390_000, currency) },
  })

/** A praktik, an intervention in parallel with it and a small job, as reported: recorded, and not judged yet. */
const historyUnder = (program: Program) => {
  const newId = seededIds(4)
  const reports = [
    ParticipationOpened({
      ...{ on: '2021-08-02', participant: 'participant-4', household: 'household-4' },
      ...{ program: program.id, municipality: program.municipality.toLowerCase() },
    }),
    MeasureGranted({ on: '2021-08-09', measureId: 'measure-4', kind: 'ressourceforlob', to: '2022-08-08' }),
    PraktikStarted({ on: '2021-08-16', praktikId: 'praktik-4', workplace: 'workplace-4', plannedTo: '2021-11-12' }),
    InterventionStarted({ on: '2021-09-06', interventionId: 'intervention-4', kind: 'trainingAndDiet' }),
    PraktikEnded({ on: '2021-11-12', praktikId: 'praktik-4', result: 'passed' }),
    jobUnder(program),
    EmploymentEnded({ on: '2022-01-31', employmentId: 'employment-4', reason: 'termEnded' }),
  ]
  const records = reports.map((event, i) => ({ ...event, meta: { ...at, id: newId(), version: i + 1 } }))
  return participation.timeline(at.stream, records)
}
// #endregion

// #region judged
/** What a rule found: its sentence, what breaks it or is not known, and where its terms come from. */
const print = (one: Determination, program: Program): void => {
  const { rule, verdict, enforcement, event, facts, missing, terms } = one
  console.log(`  ${verdict} (${enforcement}) ${rule}, by ${event.type}: ${sentenceOf(one, program)}`)
  console.log(
    `    ${missing.length > 0 ? `missing: ${missing.map(reasonText).join(', ')}` : `facts: ${JSON.stringify(facts)}`}`,
  )
  for (const { source } of terms) console.log(`    source: ${source.id} “${source.quote ?? source.document}”`)
}

for (const program of programs) {
  console.log(`What ${program.id} finds:`)
  for (const one of participation.audit(program)(historyUnder(program))) print(one, program)
}
// #endregion

// #region apart
/** Every rule's answer on the small job. */
const answersUnder = (program: Program): ReadonlyMap<string, Determination> =>
  new Map(
    participation
      .explain(program)(jobUnder(program), historyUnder(program))
      .map((one) => [one.rule, one]),
  )
const answers = programs.map(answersUnder)
const rules = [...new Set(answers.flatMap((of) => [...of.keys()]))]
const apart = rules.filter((rule) => new Set(answers.map((of) => of.get(rule)?.verdict)).size > 1)

console.log('Where they part on the small job:')
for (const rule of apart) {
  const of = answers.map((answer) => answer.get(rule))
  console.log(`  ${rule}: ${of.map((one) => one?.verdict ?? 'no such rule').join(' | ')}`)
  for (const one of of)
    if (one?.verdict === 'notApplicable') console.log(`    ${one.missing.map(reasonText).join('; ')}`)
}
console.log(`  ${String(rules.length - apart.length)} other rules answer alike`)
// #endregion

// #region wage
/** An amount with its sources, or what is missing for it: never zero for what is not known. */
const amountText = <V>(answer: Computed<V>, text: (known: V) => string): string =>
  answer.known
    ? `${text(answer)} (${answer.terms.map(({ term: { source } }) => source.id).join(', ')})`
    : `not known: ${answer.missing.map(lackText).join(', ')}`
const months: readonly Month[] = ['2021-12', '2022-01']

for (const { id, currency, terms } of programs) {
  const wage = money(390_000, currency)
  const units = ({ minor }: Money): string => (minor / 100).toFixed(2)
  console.log(`What a wage of 3900 ${currency} means in ${id}:`)
  for (const month of months) {
    const benefit = benefitWithWage(terms, month, 'provider', wage)
    const household = { adults: 1, children: [], housingCost: money(600_000, currency) } as const
    const income = { netWage: wage, other: money(0, currency), jobbstimulans: true }
    const support = incomeSupportFor(terms, month, household, income)
    console.log(
      `  ${month} benefit: ${amountText(benefit, (one) => `${units(one.benefit)}, ${units(one.netGain)} kept`)}`,
    )
    console.log(`  ${month} income support: ${amountText(support, ({ amount }) => units(amount))}`)
  }
  const decision = { kind: 'nystartsjobb', level: 1, decidedOn: '2021-12-01' } as const
  const subsidy = subsidyFor(terms, decision, { gross: wage, hoursPerWeek: hours(6) })
  console.log(`  nystartsjobb, a month: ${amountText(subsidy, ({ amount }) => units(amount))}`)
}
// #endregion

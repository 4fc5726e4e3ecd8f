import { shownDecimal, type EventId, type ProgramTerms } from '@jobbspar/core'
import { type ActivityCount } from './coaching/activities.js'
import { type CaseloadView } from './coaching/caseload.js'
import { coachCostFor } from '../amounts/coach-cost.js'
import { attainment, compareWithBaseline } from '../statistics/comparison.js'
import { sharedByBetween } from '../amounts/economy.js'
import { type EmployedNow, type EmployedView } from './work/employed.js'
import { leftOut, percentOf, tenths, type DerivedFigure } from './figures.js'
import { type SavingsView } from './money/household-savings.js'
import { type KeptView } from './money/kept-of-wage.js'
import { type OutcomesView } from './outcomes/outcomes.js'
import { type ParallelPart } from './work/parallel-interventions.js'
import { type ProgressionView } from './work/progression.js'
import { type At } from '../asking/projection.js'
import { type Rate } from '../statistics/rate.js'
import { type Tally } from '../asking/tally.js'
import { termValue } from '../asking/term-value.js'
import { unsureCount, unsureSum, type Uncertainty } from '../asking/unsure.js'
import { type WorkplaceCount } from './workplaces/workplaces.js'

/** Whether a program speaks of any of these terms: then its figures are told, also where they come to nothing. */
const speaksOf = ({ program: { terms } }: At, ...names: readonly (keyof ProgramTerms)[]): boolean =>
  names.some((name) => terms[name] !== undefined)

/** Whether a program’s coverage answers to a figure by name. */
export const isAnswered = ({ program: { coverage } }: At, id: string): boolean =>
  Object.values(coverage).some((one) => one.is === 'modelled' && one.by.includes(`figure:${id}`))

/** What calls and talks are aimed at, where the program speaks of it. */
const targetNote = ({ program: { terms }, asOf }: At, id: string): string | undefined => {
  if (terms.contactTargets === undefined || (id !== 'employerCalls' && id !== 'coachingTalks')) return undefined
  const target = termValue(terms.contactTargets, asOf)
  return target === undefined
    ? 'A target is required, and its source settles no figure.'
    : `The target is ${String(target[id])} a month.`
}

const counted = <K extends string>(
  tally: Tally<K>,
  at: At,
  rows: readonly (readonly [id: string, of: readonly K[], says: string, unit: DerivedFigure['unit']])[],
): readonly DerivedFigure[] =>
  rows.flatMap(([id, of, says, unit]): readonly DerivedFigure[] => {
    const value = of.reduce((sum, what) => sum + (tally[what]?.count ?? 0), 0)
    const evidence = of.flatMap((what): readonly EventId[] => tally[what]?.evidence ?? [])
    const aim = targetNote(at, id)
    return isAnswered(at, id) ? [{ id, says, unit, value, ...(aim === undefined ? {} : { note: aim }), evidence }] : []
  })

/** What was done in participations. */
export const activityFigures = (tally: Tally<ActivityCount>, at: At): readonly DerivedFigure[] => [
  ...counted(tally, at, [
    ['participations', ['participations'], 'Participations that were opened.', 'participations'],
    ['ended', ['ended'], 'Participations that have ended.', 'participations'],
    ['jobs', ['jobs'], 'Participations that ended in a job.', 'participations'],
    ['jobsInPrivateBusiness', ['jobsInPrivateBusiness'], 'Of these, in private business.', 'participations'],
    ['coachingTalks', ['coachingTalks'], 'Coaching talks.', 'times'],
    ['cvsShared', ['cvsShared'], 'CVs shared with employers.', 'times'],
    ['matchesProposed', ['matchesProposed'], 'Matches proposed, each with the needs it meets.', 'times'],
    ['matchesAccepted', ['matchesAccepted'], 'Of these, taken up.', 'times'],
  ]),
  ...targetFigures(tally, at),
]

const targetFigures = (tally: Tally<ActivityCount>, at: At): readonly DerivedFigure[] => {
  const target = termValue(at.program.terms.outcomeTarget, at.asOf)
  if (target === undefined) return []
  const { count = 0, evidence = [] } = tally.jobs ?? {}
  const { ratio, difference } = attainment(count, target)
  return [
    {
      id: 'targetAttainment',
      says: 'Jobs in per cent of the target.',
      unit: 'percent',
      ...(ratio === undefined ? {} : { value: percentOf(count, target) }),
      outOf: { part: count, whole: target, unit: 'participations' },
      note: `${String(count)} of ${String(target)}; the difference is ${String(difference)}.`,
      evidence,
    },
  ]
}

/** What there is and was done at workplaces. */
export const workplaceFigures = (tally: Tally<WorkplaceCount>, at: At): readonly DerivedFigure[] =>
  counted(tally, at, [
    ['workplaces', ['workplaces'], 'Workplaces known to the program.', 'units'],
    ['needsAnalysed', ['needsCurrent', 'needsUpcoming'], 'Needs of employers analysed, current and upcoming.', 'times'],
    ['vacanciesPosted', ['vacanciesPosted'], 'Vacancies posted.', 'times'],
    ['vacanciesFilled', ['vacanciesFilled'], 'Of these, filled.', 'times'],
    ['employerCalls', ['employerCalls', 'employerVisits'], 'Calls on employers, visits included.', 'times'],
    ['taskForceMembers', ['taskForceMembers'], 'Companies in the task force.', 'companies'],
    ['companiesWithSmallJobs', ['companiesWithSmallJobs'], 'Companies that posted small jobs.', 'companies'],
    ['experiencesShared', ['experiencesShared'], 'Experiences from workplaces brought back to the staff.', 'times'],
    ['places', ['places'], 'Places at workplaces.', 'units'],
    ['placesHeld', ['placesHeld'], 'Of these, held.', 'units'],
    ['barredWorkplaces', ['barredWorkplaces'], 'Workplaces that a condition bars from receiving anybody.', 'units'],
  ])

/** How many participants coaches are responsible for, and what that costs. */
export const coachFigures = (view: CaseloadView, at: At): readonly DerivedFigure[] => {
  const { mean, least, most, inBand, posts, coachDays, daysInBand, evidence, postsEvidence } = view
  const cost = termValue(at.program.terms.operatingCost, at.asOf)
  const band = termValue(at.program.terms.caseload, at.asOf)
  const fewestPosts = termValue(at.program.terms.staffing, at.asOf)
  const perCoach = coachCostFor(at.program.terms, at.asOf, { fullTimePosts: 1 })
  const perParticipant =
    cost === undefined || band?.low === undefined || band.high === undefined
      ? undefined
      : sharedByBetween(cost, { low: band.low * cost.posts, high: band.high * cost.posts })
  return [
    ...(speaksOf(at, 'caseload')
      ? [
          {
            id: 'caseload',
            says: 'Participants per coach, a mean over the days after the first full months.',
            unit: 'persons',
            ...(mean === undefined ? {} : { value: tenths(mean) }),
            note:
              mean === undefined
                ? 'No coach’s first full months are over.'
                : `From ${String(least)} to ${String(most)}, over ${String(coachDays)} days of coaches; ` +
                  (inBand === undefined
                    ? 'the program settles no band.'
                    : `${String(percentOf(daysInBand, coachDays))} % of them within the band.`),
            evidence,
          } as const,
        ]
      : []),
    ...(speaksOf(at, 'staffing')
      ? [
          {
            id: 'fullTimePosts',
            says: 'Full-time posts over all coaches.',
            unit: 'posts',
            value: posts,
            ...(fewestPosts === undefined
              ? {}
              : { note: `Of the ${String(fewestPosts)} that there should be at least.` }),
            evidence: postsEvidence,
          } as const,
        ]
      : []),
    ...(!perCoach.known
      ? []
      : [
          {
            id: 'costPerCoach',
            says: 'The yearly cost of the program for each full-time post: derived, a range.',
            unit: 'money',
            range: perCoach.cost,
            evidence: [],
          } as const,
        ]),
    ...(perParticipant === undefined
      ? []
      : [
          {
            id: 'costPerParticipant',
            says: 'The yearly cost for each participant, with coaches’ bands full or at their least: derived, a range.',
            unit: 'money',
            range: perParticipant,
            evidence: [],
          } as const,
        ]),
  ]
}

/** Weekly contact, where the program aims at it. */
export const contactFigures = (
  { rate, evidence }: { readonly rate: Rate; readonly evidence: readonly EventId[] },
  at: At,
): readonly DerivedFigure[] =>
  speaksOf(at, 'weeklyContact')
    ? [
        {
          id: 'weeklyContact',
          says: 'Participant-weeks with at least one contact, of those at risk.',
          unit: 'percent',
          rate,
          evidence,
        },
      ]
    : []

/** Who is employed, and by whom. */
export const employedFigures = (view: EmployedView, at: At): readonly DerivedFigure[] => {
  if (!speaksOf(at, 'sorts')) return []
  const figure = (
    id: string,
    says: string,
    isCounted: (one: EmployedNow) => boolean,
    more = 0,
  ): DerivedFigure & { readonly uncertainty: Uncertainty } => {
    const counted = view.employed.filter(isCounted)
    const silent = {
      // Of a job that is not reported yet nobody knows what it is.
      notKnown: view.notKnown.filter(isCounted).length + view.mayHaveBegun,
      assumed: counted.filter(({ is }) => is === 'assumed').length,
      notYet: view.silent.notYet,
    }
    const { value, uncertainty } = unsureCount(counted.length, silent, at)
    return {
      ...({ id, says, unit: 'persons' } as const),
      ...(value === undefined ? {} : { value: value + more }),
      uncertainty: {
        ...uncertainty,
        low: counted.length - silent.assumed + more,
        high: counted.length + silent.notKnown + more,
      },
      ...leftOut(silent.notKnown),
      evidence: at.evidence ? counted.map(({ source }) => source) : [],
    }
  }
  const isResursjobb = ({ kind }: EmployedNow): boolean => kind === 'resursjobb'
  return [
    figure('employed', 'Persons employed in the program’s kinds of employment on the day asked from.', () => true),
    figure('employedByAma', 'Of them, by the labour-market unit.', ({ unit }) => unit === 'ama'),
    figure('employedByForvaltning', 'Of them, by the departments.', ({ unit }) => unit === 'forvaltning'),
    figure('employedInResursjobb', 'Of them, in a resursjobb.', isResursjobb),
    figure(
      'recruitedOrdinarily',
      'Of them, recruited as anybody is.',
      ({ recruitedBy }) => recruitedBy === 'ordinaryRecruitment',
    ),
    ...(termValue(at.program.terms.scenarios, at.asOf) ?? []).map((more) => ({
      ...figure(
        `scenario.${String(more)}`,
        `Persons in a resursjobb if there were ${String(more)} more.`,
        isResursjobb,
        more,
      ),
      note: 'An alternative, not a step; on the resursjobb of the day, not on all who are employed.',
    })),
  ]
}

/** What households off support save. */
export const savingsFigures = (
  { households, months, silent, returned, saved, evidence }: SavingsView,
  at: At,
): readonly DerivedFigure[] =>
  speaksOf(at, 'householdMonthCost')
    ? [
        {
          id: 'householdSavings',
          says: 'Months of households off support after a success, at the month’s cost.',
          unit: 'money',
          ...unsureSum(saved, months, silent, at),
          ...leftOut(silent.notKnown),
          note: `${String(months)} months of ${String(households)} households, of which ${String(returned)} came back. Gross: what the program costs is not taken off.`,
          evidence,
        },
      ]
    : []

/** The outcome beside a rate that is known from elsewhere. */
export const baselineFigures = ({ rate, evidence }: OutcomesView, at: At): readonly DerivedFigure[] => {
  const reached: DerivedFigure = {
    id: 'reachedOutcome',
    says: 'Participations that reached the outcome.',
    unit: 'participations',
    value: rate.x,
    evidence,
  }
  const percent = termValue(at.program.terms.baseline, at.asOf)
  if (percent === undefined) return isAnswered(at, 'reachedOutcome') ? [reached] : []
  const compared = compareWithBaseline(rate.x, rate.n, percent)
  return [
    reached,
    {
      id: 'expectedAtBaseline',
      says: `How many would be expected at ${String(percent)} %.`,
      unit: 'participations',
      ...(compared === undefined ? {} : { value: shownDecimal(compared.printed.expected, 2) }),
      ...(compared === undefined ? {} : { comparison: compared }),
      note: 'A descriptive comparison, not an effect.',
      evidence,
    },
  ]
}

/** What goes beside a praktik, and how people get on. */
export const besideFigures = (
  parallel: ParallelPart & { readonly share?: number },
  progress: ProgressionView,
  at: At,
): readonly DerivedFigure[] => {
  const of = `${String(progress.participations)} participations that were observed at least twice; a mean of the change from the first to the latest.`
  const change = (id: string, says: string, value: number | undefined): readonly DerivedFigure[] =>
    isAnswered(at, id)
      ? [
          {
            ...{ id, says, unit: id === 'progressTasks' ? 'items' : 'hours', note: of, evidence: progress.evidence },
            ...(value === undefined ? {} : { value: tenths(value) }),
          },
        ]
      : []
  return [
    ...(isAnswered(at, 'parallelInterventions')
      ? [
          {
            id: 'parallelInterventions',
            says: 'Praktik days with at least one intervention beside them.',
            unit: 'percent',
            ...(parallel.praktikDays === 0 ? {} : { value: percentOf(parallel.parallelDays, parallel.praktikDays) }),
            outOf: { part: parallel.parallelDays, whole: parallel.praktikDays, unit: 'days' },
            note: `${String(parallel.parallelDays)} of ${String(parallel.praktikDays)} days.`,
            evidence: parallel.evidence,
          } as const,
        ]
      : []),
    ...change('progressHours', 'More hours a week.', progress.meanHoursChange),
    ...change('progressTasks', 'More tasks.', progress.meanTasksChange),
  ]
}

/** What is kept of wages beside a benefit. */
export const keptFigures = (
  { months, wages, netGain, incomplete, evidence }: KeptView,
  at: At,
): readonly DerivedFigure[] =>
  speaksOf(at, 'wageDeduction')
    ? [
        {
          id: 'keptOfWage',
          says: 'What is kept of wages beside the benefit, before tax.',
          unit: 'percent',
          ...(wages.minor === 0 ? {} : { value: percentOf(netGain.minor, wages.minor) }),
          outOf: { part: netGain, whole: wages, unit: 'money' },
          ...leftOut(incomplete),
          note: `${String(months)} months of wages.`,
          evidence,
        },
      ]
    : []

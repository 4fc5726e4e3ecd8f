import { countsAs, knownWords, wordsInOrder, type Exit, type Program } from '@jobbspar/core'
import { type Case } from '../../asking/cases.js'
import { type CountTree } from '../../statistics/collapsing.js'
import { type Nested } from '../../statistics/nested-counts.js'
import { countFamily, type PeriodCounts } from '../count-family.js'
import { activities } from '../coaching/activities.js'
import { flowIn } from '../flow/flow.js'
import { participationSpells, type ParticipationSpell } from '../flow/participation-spells.js'
import { qualification, type QualificationRate } from '../work/qualification.js'
import { type RateNames } from '../release.js'
import { exitStanding } from './exit-standing.js'
import { personsWithAJob } from './persons-with-a-job.js'

/** The exits that participations can have: those that the program knows, and any others found. */
export const exitsOf = (program: Program, found: readonly Exit[]): readonly Exit[] =>
  wordsInOrder('exit', [...knownWords(program).exit, ...found])

/** The name of the count of participations that ended in an exit. */
export const endedIn = (exit: Exit): string => `ended in ${exit}`

/** Whether an exit is one to a job. */
export const isJob = (exit: Exit, program: Program): boolean => countsAs(program, exit) === 'work'

/** The name of the count of participations that ended in a job: of the exit to work, if no other exit counts as work. */
export const jobsName = (program: Program): string =>
  exitsOf(program, []).filter((exit) => isJob(exit, program)).length > 1 ? 'ended in a job' : endedIn('work')

/** The name of the count of participations that ended in an exit in the period. */
export const leftBy = (exit: Exit): string => `left in the period: ${exit}`

/** The name of the count of participations that reached the outcome. */
export const reached = 'reached the outcome'
/** The name of the count of participations that ended without reaching the outcome. */
export const notReached = 'did not reach the outcome'
/** The name of the count of participations that ended with or without the outcome. */
export const endedCounted = 'ended, counted'
/** The name of the count of participations that ended in an exit that the outcome definition excludes. */
export const endedExcluded = 'ended, excluded'
/** The name of the count of open participations. */
export const open = 'open'

/** The counts for the rate of the outcome. */
export const outcomeNames: RateNames = {
  x: reached,
  rest: notReached,
  n: endedCounted,
  pending: open,
  excluded: endedExcluded,
  unit: 'participations',
}

/** The counts for the rate of participants who qualify for an insurance. */
export const insuranceNames = (insurance: 'unemployment' | 'sickness') => ({
  ...{ x: `qualified: ${insurance}`, rest: `not qualified: ${insurance}`, n: `judged: ${insurance}` },
  ...{ pending: `employed still: ${insurance}`, excluded: `never employed: ${insurance}` },
  ...{ notKnown: `not known: ${insurance}`, unit: 'participations' as const },
})

type Spells = readonly ParticipationSpell[]

/** Counts participations and persons. Each person is counted in the first of their participations. */
const counting = (spells: Spells) => {
  const first = new Map<string, ParticipationSpell>()
  for (const spell of spells) {
    const other = first.get(spell.participant)
    if (other === undefined || spell.from < other.from || (spell.from === other.from && spell.stream < other.stream))
      first.set(spell.participant, spell)
  }
  const firsts = new Set([...first.values()].map(({ stream }) => stream))
  const of = (name: string, streams: readonly string[]): CountTree => ({
    ...{ name, count: streams.length, persons: streams.filter((stream) => firsts.has(stream)).length },
  })
  return {
    of,
    spells: (name: string, some: Spells): CountTree =>
      of(
        name,
        some.map(({ stream }) => stream),
      ),
  }
}

/** Participations by their status in a rate of cases. */
const insuranceOf = (
  insurance: 'unemployment' | 'sickness',
  { cases = [] }: QualificationRate,
  { of }: ReturnType<typeof counting>,
): readonly CountTree[] => {
  const { x, rest, n, pending, excluded, notKnown } = insuranceNames(insurance)
  const among = (isOne: (one: Case) => boolean): readonly string[] => cases.filter(isOne).map(({ subject }) => subject)
  const isJudged = ({ is, status }: Case): boolean => is === 'known' && status !== 'excluded'
  return [
    {
      ...of(n, among(isJudged)),
      shares: [
        [
          of(
            x,
            among((one) => isJudged(one) && one.status === 'in'),
          ),
          of(
            rest,
            among((one) => isJudged(one) && one.status !== 'in'),
          ),
        ],
      ],
    },
    of(
      pending,
      among(({ is }) => is === 'notYet'),
    ),
    of(
      excluded,
      among(({ is, status }) => is === 'known' && status === 'excluded'),
    ),
    of(
      notKnown,
      among(({ is }) => is === 'notKnown' || is === 'assumed'),
    ),
  ]
}

const sumOf = (parts: readonly CountTree[]): number => parts.reduce((sum, { count }) => sum + count, 0)

const leaf = (name: string, count: number): CountTree => ({ name, count })

/** The counts that are about a period. */
const ofPeriod = (exits: readonly Exit[]): PeriodCounts => ({
  names: [
    ...['in the period', 'outside the period', 'at the start of the period', 'entered in the period'],
    ...['left in the period', ...exits.map(leftBy), 'at the end of the period', 'persons at the end of the period'],
    'further participations at the end of the period',
  ],
  ...{ atStart: 'at the start of the period', atEnd: 'at the end of the period', open },
})

/** The participations in a period: stock at the start plus entries equals exits plus stock at the end. */
const flowOf = (
  all: Spells,
  exits: readonly Exit[],
  { atStart, entered, left, atEnd }: ReturnType<typeof flowIn>,
  { spells }: ReturnType<typeof counting>,
): readonly CountTree[] => {
  const pool = new Set([...atStart, ...entered])
  const persons = new Set(atEnd.map(({ participant }) => participant)).size
  return [
    {
      ...spells('in the period', [...pool]),
      divisions: [
        [spells('at the start of the period', atStart), spells('entered in the period', entered)],
        [
          {
            ...spells('left in the period', left),
            divisions: [
              exits.map((exit) =>
                spells(
                  leftBy(exit),
                  left.filter(({ ended }) => ended?.exit === exit),
                ),
              ),
            ],
          },
          {
            ...spells('at the end of the period', atEnd),
            divisions: [
              [
                leaf('persons at the end of the period', persons),
                leaf('further participations at the end of the period', atEnd.length - persons),
              ],
            ],
          },
        ],
      ],
    },
    spells(
      'outside the period',
      all.filter((spell) => !pool.has(spell)),
    ),
  ]
}

/**
 * Participations by how they ended, by what they qualify for and by their status in a period. All counts are in one
 * tree, because anyone who subtracts one printed count from another obtains a third.
 */
export const participationCounts = countFamily({
  asks: { spells: participationSpells, tally: activities, withAJob: personsWithAJob, qualification },
  counts: ({ spells, tally, withAJob, qualification: qualified }, at) => {
    const { program } = at
    const count = counting(spells)
    const ended = spells.filter((spell) => spell.ended !== undefined)
    const exits = exitsOf(
      program,
      ended.flatMap((spell) => spell.ended?.exit ?? []),
    )
    const endedBy = (isOne: (exit: Exit) => boolean): Spells =>
      ended.filter((spell) => spell.ended !== undefined && isOne(spell.ended.exit))
    const jobs = endedBy((exit) => isJob(exit, program)).map(({ stream }) => stream)
    const cases = tally.jobsInPrivateBusiness?.cases ?? []
    const privately = new Set(
      cases.flatMap(({ whose }) => (typeof whose === 'object' && 'streams' in whose ? whose.streams : [])),
    )
    const ofJobs: readonly (readonly CountTree[])[] = [
      [
        count.of('jobs in private business', [...privately]),
        count.of(
          'other jobs',
          jobs.filter((stream) => !privately.has(stream)),
        ),
      ],
      [leaf('persons with a job', withAJob.persons), leaf('further jobs', jobs.length - withAJob.persons)],
    ]
    const jobsOf = jobsName(program)
    const inExit = (exit: Exit): CountTree => ({
      ...count.spells(
        endedIn(exit),
        endedBy((one) => one === exit),
      ),
      ...(endedIn(exit) === jobsOf ? { divisions: ofJobs } : {}),
    })
    const jobExits = exits.filter((exit) => isJob(exit, program))
    /** Exits next to each other; those to a job, where there are several, are counted together if they are all among them. */
    const parts = (among: readonly Exit[]): readonly CountTree[] =>
      jobExits.length > 1 && jobExits.every((exit) => among.includes(exit))
        ? [
            { ...count.of(jobsOf, jobs), divisions: [jobExits.map(inExit), ...ofJobs] },
            ...among.filter((exit) => !jobExits.includes(exit)).map(inExit),
          ]
        : among.map(inExit)
    const group = (name: string, isOne: (exit: Exit) => boolean): CountTree => ({
      ...count.spells(name, endedBy(isOne)),
      divisions: [parts(exits.filter(isOne))],
    })
    const { x, rest, n, pending, excluded } = outcomeNames
    const standing = (exit: Exit) => exitStanding(exit, program.outcome, program)
    const isExcluded = (exit: Exit): boolean => standing(exit) === 'excluded'
    const isReached = (exit: Exit): boolean => standing(exit) === 'counted'
    const counted: CountTree = {
      ...count.spells(
        n,
        endedBy((exit) => !isExcluded(exit)),
      ),
      shares: [[group(x, isReached), group(rest, (exit) => !isReached(exit) && !isExcluded(exit))]],
    }
    const flow = at.period === undefined ? undefined : flowIn(spells, at.period)
    const insurances = [
      insuranceOf('unemployment', qualified.unemploymentInsurance, count),
      insuranceOf('sickness', qualified.sicknessInsurance, count),
    ]
    const tree: CountTree = {
      ...count.spells('participations', spells),
      divisions: [
        [
          count.spells(
            pending,
            spells.filter((spell) => spell.ended === undefined),
          ),
          { ...count.spells('ended', ended), divisions: [[counted, group(excluded, isExcluded)]] },
        ],
        ...insurances.filter((parts) => sumOf(parts) === spells.length),
        ...(flow === undefined ? [] : [flowOf(spells, exits, flow, count)]),
      ],
    }
    return {
      trees: [tree],
      ofPeriod: ofPeriod(exits),
      nested: [
        ['ended', 'left in the period'],
        ['at the end of the period', pending],
        ...exits.map((exit): Nested => [endedIn(exit), leftBy(exit)]),
      ],
    }
  },
})

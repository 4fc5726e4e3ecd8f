import { smallJobKinds, type Employer, type LibraryWord } from '@jobbspar/core'
import { two } from './calendar.js'

/** How many companies there are in the history. */
export const companies = 50

/** The `n`-th company. */
export const company = (n: number): `workplace-${string}` => `workplace-synthetic-${two(n)}`

/** Who runs a company: two are workplaces of the municipality. */
export const ownerOf = (workplace: string): Employer =>
  workplace === company(companies) || workplace === company(companies - 1) ? 'municipality' : 'private'

/** How many companies are in the task force when the source looks back, the first ones, and how many after them have left it. */
export const members = 24
export const formerMembers = 3

const withSmallJobs: readonly number[] = [
  ...Array.from({ length: 20 }, (_, i) => i + 1),
  25,
  ...Array.from({ length: 15 }, (_, i) => i + 28),
]

/** Whether the `n`-th company offers small jobs: most members of the task force, a former one and many others do, 36 in all. */
export const hasSmallJobs = (n: number): boolean => withSmallJobs.includes(n)

/** The tasks of each kind of small job, in the order of the source. */
export const taskCodes: Readonly<Record<LibraryWord<'smallJob'>, readonly [string, ...string[]]>> = {
  busDriving: ['bus-driving'],
  busCleaning: ['bus-cleaning', 'bus-refuelling'],
  goodsTransport: ['goods-transport', 'delivery-round'],
  packing: ['packing', 'labelling'],
  administration: ['filing', 'scanning', 'mail'],
  cleaning: ['cleaning', 'canteen-clearing'],
  containerEmptying: ['container-emptying', 'waste-sorting'],
  minorItTasks: ['device-set-up', 'web-shop-pictures'],
  other: ['yard-and-garden', 'shelf-filling'],
}
/** A kind of small job for a number; numbers that follow each other go through all of them. */
export const smallJobKind = (n: number): LibraryWord<'smallJob'> => smallJobKinds[n % smallJobKinds.length] ?? 'other'

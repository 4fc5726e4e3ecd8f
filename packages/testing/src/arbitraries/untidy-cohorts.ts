import { isMark, type AnyEvent, type Program, type Stored, type StoredStream } from '@jobbspar/core'
import fc from 'fast-check'
import { eventText } from '../explained.js'
import { contractTraits } from './untidy/contract-traits.js'
import { storedStreams, type Entry } from './untidy/entries.js'
import { paymentTraits } from './untidy/payment-traits.js'
import { recordingTraits } from './untidy/recording-traits.js'
import { streamTraits } from './untidy/stream-traits.js'
import { personPlans, type PersonPlan } from './untidy/person.js'
import { tidyPerson } from './untidy/tidy-person.js'
import { extents, type Extent, type Trait } from './untidy/trait.js'

const named = <K extends string>(table: Readonly<Record<K, Trait>>): Readonly<Record<K, Trait>> => table

/**
 * The groups of traits, in the order in which they are applied. A trait that removes records comes after the traits
 * that change these records.
 */
const traits = (() => named({ ...contractTraits, ...paymentTraits, ...streamTraits, ...recordingTraits }))()

/** A way in which the records of a cohort are untidy. */
export type UntidyTrait = keyof typeof traits

/** All traits, in the order in which they are applied to a person. */
export const untidyTraits = Object.keys(traits) as readonly UntidyTrait[]

/** One sentence that says what a trait does to a person's records. */
export const untidyTraitSays = (trait: UntidyTrait): string => traits[trait].says

/** An untidy cohort as it is stored. When printed, it shows the traits of each person and one line for each record. */
export interface UntidyCohort {
  readonly streams: readonly StoredStream[]
  /** The traits of each person. */
  readonly traits: readonly (readonly UntidyTrait[])[]
}

/** Options that say which cohorts are made. */
export interface UntidyOptions {
  /** Traits that every person has, in addition to those drawn at random. */
  readonly always?: readonly UntidyTrait[]
  /** Traits that are drawn at random. The default is all traits; an empty list means none. */
  readonly sometimes?: readonly UntidyTrait[]
  /** The smallest and the largest number of persons. The defaults are 1 and 3; at most 40 is possible. */
  readonly persons?: { readonly least: number; readonly most: number }
}

interface UntidyPerson {
  readonly plan: PersonPlan
  readonly traits: readonly UntidyTrait[]
  readonly extent: Extent
}

const entriesOfPerson = (program: Program, { plan, traits: own, extent }: UntidyPerson, nth: number) => {
  const chosen = own.map((name): Trait => traits[name])
  const shaped = chosen.reduce((shape, trait) => trait.plan?.(shape, extent) ?? shape, plan)
  const person = { program, plan: shaped, nth, household: nth }
  return chosen.reduce<readonly Entry[]>(
    (entries, trait) => trait.entries?.(entries, extent, person) ?? entries,
    tidyPerson(person),
  )
}

const recordText = (record: Stored<AnyEvent>): string =>
  `${record.meta.recordedAt.slice(0, 10)} ${isMark(record) ? `${record.meta.id} ` : ''}${eventText(record)}`

const printed = (cohort: UntidyCohort): UntidyCohort =>
  Object.defineProperty(cohort, fc.toStringMethod, {
    value: () =>
      [
        ...cohort.traits.map((own, i) => `\n  person ${String(i + 1)}: ${own.length === 0 ? 'tidy' : own.join(', ')}`),
        ...cohort.streams.flatMap(({ stream, records }) =>
          (records as readonly Stored<AnyEvent>[]).map(
            (record) => `\n  ${stream}/${String(record.meta.version)} ${recordText(record)}`,
          ),
        ),
      ].join(''),
    enumerable: false,
  })

/**
 * Cohorts like real records: endings that come late or never, months that change in the middle, stretches that overlap,
 * streams that are missing. Each person first gets tidy records. The required traits and some of the allowed traits are
 * then applied, so that every cohort has what a test needs. Cohorts shrink to fewer persons, fewer traits and shorter
 * histories.
 */
export const untidyCohorts = (
  program: Program,
  { always = [], sometimes = untidyTraits, persons = { least: 1, most: 3 } }: UntidyOptions = {},
): fc.Arbitrary<UntidyCohort> => {
  const person = fc.record({
    plan: personPlans(program),
    extent: extents,
    traits: fc
      .subarray(sometimes.filter((one) => !always.includes(one)))
      .map((own) => untidyTraits.filter((one) => own.includes(one) || always.includes(one))),
  })
  return fc.array(person, { minLength: persons.least, maxLength: persons.most }).map((all) =>
    printed({
      streams: storedStreams(all.flatMap((one, i) => entriesOfPerson(program, one, i + 1))),
      traits: all.map((one) => one.traits),
    }),
  )
}

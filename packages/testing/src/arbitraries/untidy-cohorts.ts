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

/** In the order in which they are applied: a trait that removes what others change comes after them. */
const traits = (() => named({ ...contractTraits, ...paymentTraits, ...streamTraits, ...recordingTraits }))()

/** A way in which the records of a cohort are untidy. */
export type UntidyTrait = keyof typeof traits

/** All ways, in the order in which they are applied to a person. */
export const untidyTraits = Object.keys(traits) as readonly UntidyTrait[]

/** What a trait does to a person's records, in one sentence. */
export const untidyTraitSays = (trait: UntidyTrait): string => traits[trait].says

/** An untidy cohort as it is stored. It prints the traits of each person and a line for each record. */
export interface UntidyCohort {
  readonly streams: readonly StoredStream[]
  /** The traits of each person. */
  readonly traits: readonly (readonly UntidyTrait[])[]
}

/** Which cohorts are made. */
export interface UntidyOptions {
  /** Traits that every person has, in addition to those drawn. */
  readonly always?: readonly UntidyTrait[]
  /** Traits that persons may have: all of them by default, none for an empty list. */
  readonly sometimes?: readonly UntidyTrait[]
  /** How many persons at least and at most: 1 and 3 by default, up to 40. */
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
 * Cohorts like real records: endings that come late or never, months that change in the middle, stretches that overlap, streams
 * that are missing. Each person begins as a tidy one, and gets the traits asked for and some of those allowed, so that what a test
 * needs is there in every cohort. They shrink to fewer persons, fewer traits and shorter histories.
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

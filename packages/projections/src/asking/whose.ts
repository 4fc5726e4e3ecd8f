import { type Whose } from './cases.js'
import { type Projection } from './projection.js'

/** The owners of a stream: a person and the household for a participation, a household for support. */
interface Owner {
  readonly stream: string
  readonly person?: string
  readonly household: string
}

/** The persons and households that cases are about. */
export type Contributors = (whose: Whose) => readonly string[]

const personName = (person: string): string => `person ${person}`
const householdName = (household: string): string => `household ${household}`

/** The owners by a common property. */
const by = (
  owners: readonly Owner[],
  key: (one: Owner) => string | undefined,
): ReadonlyMap<string, readonly Owner[]> => {
  const found = new Map<string, Owner[]>()
  for (const one of owners) {
    const name = key(one)
    if (name === undefined) continue
    const others = found.get(name)
    if (others === undefined) found.set(name, [one])
    else others.push(one)
  }
  return found
}

/** The names of owners, each once, in order. */
const namesOf = (owners: readonly Owner[]): readonly string[] =>
  [
    ...new Set(
      owners.flatMap(({ person, household }) => [
        ...(person === undefined ? [] : [personName(person)]),
        householdName(household),
      ]),
    ),
  ].sort()

/**
 * Returns a function that finds the persons and households of a case from the owners of streams. A case of a household
 * is about all persons in it.
 */
export const contributors: Projection<readonly Owner[], Contributors> = {
  name: 'contributors',
  version: 1,
  says: 'The persons and households that a case is about.',
  perStream: {
    participation: (stream) => {
      let owner: Owner | undefined
      return {
        step: ({ type, data }) => {
          if (type === 'ParticipationOpened') owner ??= { stream, person: data.participant, household: data.household }
        },
        part: () => (owner === undefined ? [] : [owner]),
      }
    },
    support: (stream) => {
      let owner: Owner | undefined
      return {
        step: ({ type, data }) => {
          if (type === 'SupportGranted') owner ??= { stream, household: data.household }
        },
        part: () => (owner === undefined ? [] : [owner]),
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (owners) => {
    const [ofStream, ofPerson, ofHousehold] = [
      by(owners, ({ stream }) => stream),
      by(owners, ({ person }) => person),
      by(owners, ({ household }) => household),
    ]
    return (whose) => {
      if (whose === 'noOne') return []
      if ('streams' in whose)
        return namesOf(
          whose.streams.flatMap((stream) =>
            (ofStream.get(stream) ?? []).flatMap((owner) =>
              // Support is for everyone in the household.
              owner.person === undefined ? (ofHousehold.get(owner.household) ?? [owner]) : [owner],
            ),
          ),
        )
      if ('person' in whose) return namesOf(ofPerson.get(whose.person) ?? [])
      return [...new Set([householdName(whose.household), ...namesOf(ofHousehold.get(whose.household) ?? [])])].sort()
    }
  },
}

import {
  addDays,
  EmploymentBegun,
  EmploymentEnded,
  EmploymentExtended,
  hours,
  InterventionEnded,
  InterventionStarted,
  knownWords,
  MeasureEnded,
  MeasureGranted,
  PraktikEnded,
  PraktikExtended,
  PraktikStarted,
  subjects,
  SubsidyDecided,
  SubsidyExtended,
  type Day,
  type ParticipationEvent,
  type PraktikResult,
  type Program,
  type SubjectName,
  type Words,
} from '@jobbspar/core'

/** Something that a rule is about: which subject it is, and its kind. */
export interface Kind {
  readonly subject: SubjectName
  readonly kind: string
}

/** Words as a list. */
export const listOf = (words: Words): readonly string[] => (typeof words === 'string' ? [words] : words)

/** The subject that a word names, and the kind of one: the word itself, or any kind where it names the subject as a whole. */
export const kindNamed = (program: Program, word: string): Kind | undefined => {
  const known = knownWords(program)
  for (const subject of Object.keys(subjects) as SubjectName[]) {
    if (subject === 'praktik') {
      if (word === subject) return { subject, kind: word }
    } else if (known[subject].has(word)) return { subject, kind: word }
    else if (word === subject) return { subject, kind: [...known[subject]][0] ?? word }
  }
  return undefined
}

/** The fields of a beginning that a history states besides the usual ones. `undefined` leaves one out. */
export type Fields = Readonly<Record<string, unknown>>

const ofFields = (usual: Fields, stated: Fields): Fields =>
  Object.fromEntries(Object.entries({ ...usual, ...stated }).filter(([, value]) => value !== undefined))

/** The `n`-th thing of a kind begins. */
export const begins = ({ subject, kind }: Kind, n: number, on: Day, fields: Fields = {}): ParticipationEvent => {
  const id = `${subject}-${String(n)}`
  const later = addDays(on, 30)
  // The fields are those of the event; the types of the constructors cannot say so for all of them at once.
  const made = {
    employment: () =>
      EmploymentBegun(
        ofFields(
          { on, employmentId: id, kind, employer: 'private', hoursPerWeek: hours(20), plannedTo: later },
          fields,
        ) as never,
      ),
    praktik: () =>
      PraktikStarted(ofFields({ on, praktikId: id, workplace: 'workplace-1', plannedTo: later }, fields) as never),
    measure: () => MeasureGranted(ofFields({ on, measureId: id, kind, to: later }, fields) as never),
    intervention: () => InterventionStarted(ofFields({ on, interventionId: id, kind }, fields) as never),
    subsidy: () =>
      SubsidyDecided(ofFields({ on, subsidyId: id, kind, from: on, to: later, level: 1 }, fields) as never),
  } satisfies Record<SubjectName, () => ParticipationEvent>
  return made[subject]()
}

/** The `n`-th thing of a kind has ended. Nothing where no event ends it. */
export const ends = (
  { subject }: Kind,
  n: number,
  on: Day,
  result: PraktikResult = 'passed',
): readonly ParticipationEvent[] => {
  switch (subject) {
    case 'employment':
      return [EmploymentEnded({ on, employmentId: `employment-${String(n)}`, reason: 'termEnded' })]
    case 'praktik':
      return [PraktikEnded({ on, praktikId: `praktik-${String(n)}`, result })]
    case 'measure':
      return [MeasureEnded({ on, measureId: `measure-${String(n)}` })]
    case 'intervention':
      return [InterventionEnded({ on, interventionId: `intervention-${String(n)}` })]
    case 'subsidy':
      return []
  }
}

/** The `n`-th thing of a kind is extended. Nothing where no event extends it. */
export const isExtended = ({ subject }: Kind, n: number, on: Day, last: Day): ParticipationEvent | undefined => {
  if (subject === 'employment')
    return EmploymentExtended({ on, employmentId: `employment-${String(n)}`, plannedTo: last })
  if (subject === 'praktik') return PraktikExtended({ on, praktikId: `praktik-${String(n)}`, plannedTo: last })
  return subject === 'subsidy' ? SubsidyExtended({ on, subsidyId: `subsidy-${String(n)}`, to: last }) : undefined
}

/** The field of a beginning with its planned last day. */
export const plannedField = ({ subject }: Kind): string | undefined =>
  subject === 'intervention' ? undefined : subject === 'measure' || subject === 'subsidy' ? 'to' : 'plannedTo'

/**
 * Something of a kind from its first to its last day: ended by an event, by default on the day that was planned, or planned
 * to its last day where no event ends it.
 */
export const lasts = (
  kind: Kind,
  n: number,
  first: Day,
  last: Day,
  { result, planned = last }: { readonly result?: PraktikResult | undefined; readonly planned?: Day } = {},
): readonly ParticipationEvent[] => {
  const field = plannedField(kind)
  const ended = ends(kind, n, last, result)
  return [begins(kind, n, first, field === undefined ? {} : { [field]: ended.length === 0 ? last : planned }), ...ended]
}

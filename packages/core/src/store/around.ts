import { type ContextAt } from '../decider/determination.js'
import { type Stream } from '../decider/stream.js'
import { type Timeline } from '../decider/timelines.js'
import { isMark, targetOf, type Stored } from '../history/corrections.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type Viewpoint } from '../history/timeline.js'
import { isOpenAt, type AroundParticipation, type OtherParticipation } from '../participation/around.js'
import { participation, type Participation, type ParticipationEvent } from '../participation/participation.js'
import {
  programAround,
  programHistory,
  type ProgramHistory,
  type ProgramHistoryEvent,
} from '../program/program-history.js'
import { type StoredStream } from './stream-kinds.js'
import { type Program } from '../terms/program.js'
import { type IdOf } from '../vocabulary/ids.js'
import { workplace, workplaceAround, type Workplace, type WorkplaceEvent } from '../workplace/workplace.js'

/**
 * The streams around a participation, which an app supplies. Each has everything recorded in it, or everything known at
 * an instant.
 */
export interface StreamsAround {
  /** The program's own history. */
  readonly program?: Timeline<ProgramHistory, ProgramHistoryEvent>
  /** Returns the workplace with an id, where its stream is known. */
  readonly workplaces?: (workplace: IdOf<'workplace'>) => Timeline<Workplace, WorkplaceEvent> | undefined
  /** Returns every participation of a person. The judged participation may be included or left out. */
  readonly participations?: (participant: IdOf<'participant'>) => readonly Timeline<Participation, ParticipationEvent>[]
}

type Around = ContextAt<AroundParticipation, ParticipationEvent>

/**
 * The version of the last record that concerns the first `known` records: one of these records, or a later correction
 * or void of one.
 */
const lastAbout = (records: readonly Stored<AnyEvent>[], known: number): number => {
  const ids = new Set(records.slice(0, known).map(({ meta }) => meta.id))
  const last = records.findLast((one, i) => i < known || (isMark(one) && ids.has(targetOf(one))))
  return last?.meta.version ?? 0
}

/**
 * The state of another stream on the day of an event, as known when the event was recorded, with its version at that
 * time. A corrected event is compared with the records that existed at its correction, in their present form. The
 * result therefore does not depend on which of two streams is corrected first. The state of each day and version is
 * computed once.
 */
const asThenKnown = <S, Ev extends AnyEvent, P, C>(kind: Stream<S, Ev, P, C>, other: Timeline<S, Ev>) => {
  const { stream, effective, viewpoint } = other
  const seen = viewpoint?.knownAt
  const records = seen === undefined ? other.records : other.records.filter(({ meta }) => meta.recordedAt <= seen)
  const states = new Map<string, { readonly state: S; readonly versions: Readonly<Record<string, number>> }>()
  return ({ data: { on }, meta, correctedAt }: Recorded<AnyEvent>) => {
    const by = correctedAt ?? meta.recordedAt
    const known = records.findLastIndex((one) => one.meta.recordedAt <= by) + 1
    const key = `${String(known)} ${on} ${correctedAt === undefined ? 'recorded' : 'corrected'}`
    const earlier = states.get(key)
    if (earlier !== undefined) return earlier
    const then =
      correctedAt === undefined
        ? {
            state: kind.timeline(stream, records.slice(0, known), { validAt: on }).state,
            versions: { [stream]: records[known - 1]?.meta.version ?? 0 },
          }
        : {
            state: kind.fold(effective.filter((one) => one.meta.recordedAt <= by && one.data.on <= on)),
            versions: { [stream]: lastAbout(records, known) },
          }
    states.set(key, then)
    return then
  }
}

const aroundProgram = (timeline: Timeline<ProgramHistory, ProgramHistoryEvent>): Around => {
  const then = asThenKnown(programHistory, timeline)
  return (event) => {
    const { state, versions } = then(event)
    const { adoption } = state
    // The history of one program says nothing about another program.
    if (event.type === 'ParticipationOpened' && adoption !== undefined && adoption.program !== event.data.program)
      return undefined
    return { value: { program: programAround(state) }, versions }
  }
}

/** The workplace an event names, if it names one. */
const workplaceOf = ({ type, data }: ParticipationEvent): IdOf<'workplace'> | undefined =>
  type === 'PraktikStarted' || type === 'EmploymentBegun' ? data.workplace : undefined

const aroundWorkplaces = (workplaces: NonNullable<StreamsAround['workplaces']>): Around => {
  // The key is the timeline itself. A workplace with further events has another timeline.
  const known = new WeakMap<object, ReturnType<typeof asThenKnown<Workplace, WorkplaceEvent, Program, unknown>>>()
  return (event) => {
    const id = workplaceOf(event)
    const timeline = id === undefined ? undefined : workplaces(id)
    if (timeline === undefined) return undefined
    const then = known.get(timeline) ?? asThenKnown(workplace, timeline)
    known.set(timeline, then)
    const { state, versions } = then(event)
    return { value: { workplace: workplaceAround(state) }, versions }
  }
}

/** A participation of a person, in the form that another participation of the same person needs. */
const otherIn = (
  stream: string,
  { opening, ending }: Participation,
  participant: IdOf<'participant'>,
): OtherParticipation | undefined =>
  opening?.participant === participant
    ? { stream, program: opening.program, from: opening.on, last: ending?.on, by: opening.by }
    : undefined

const aroundPersons = (participations: NonNullable<StreamsAround['participations']>): Around => {
  const known = new WeakMap<
    object,
    ReturnType<typeof asThenKnown<Participation, ParticipationEvent, Program, unknown>>
  >()
  return (event) => {
    if (event.type !== 'ParticipationOpened') return undefined
    const { on, participant } = event.data
    const [others, othersSince]: [OtherParticipation[], OtherParticipation[]] = [[], []]
    const versions: Record<string, number> = {}
    for (const timeline of participations(participant)) {
      const { stream, version, effective } = timeline
      if (stream === event.meta.stream) continue
      const then = known.get(timeline) ?? asThenKnown(participation, timeline)
      known.set(timeline, then)
      const read = then(event)
      Object.assign(versions, read.versions)
      const other = otherIn(stream, read.state, participant)
      if (other !== undefined) others.push(other)
      if (read.versions[stream] === version || (other !== undefined && isOpenAt(other, event.data))) continue
      const now = otherIn(stream, participation.fold(effective.filter((one) => one.data.on <= on)), participant)
      // If two are opened on the same day, the finding belongs to the one that was recorded last.
      if (now === undefined || now.from === on || !isOpenAt(now, event.data)) continue
      othersSince.push(now)
      versions[stream] = version
    }
    return { value: { others, othersSince }, versions }
  }
}

type StoredParticipation = Extract<StoredStream, { readonly kind: 'participation' }>

/** The participations of stored streams by person. For a person with only one participation no timeline is made. */
const byPerson = (streams: readonly StoredStream[], at: Viewpoint): NonNullable<StreamsAround['participations']> => {
  const persons = new Map<string, StoredParticipation[]>()
  for (const one of streams) {
    if (one.kind !== 'participation') continue
    for (const participant of personsOf(one.records)) {
      const own = persons.get(participant)
      if (own === undefined) persons.set(participant, [one])
      else own.push(one)
    }
  }
  const timelines = new Map<StoredParticipation, Timeline<Participation, ParticipationEvent>>()
  const timelineOf = (one: StoredParticipation) => {
    const timeline = timelines.get(one) ?? participation.timeline(one.stream, one.records, at)
    timelines.set(one, timeline)
    return timeline
  }
  return (participant) => {
    const own = persons.get(participant) ?? []
    return own.length < 2 ? [] : own.map(timelineOf)
  }
}

/** Every person for whom a participation was ever recorded. */
const personsOf = (records: Timeline<Participation, ParticipationEvent>['records']): ReadonlySet<string> => {
  const persons = new Set<string>()
  for (const record of records) {
    const event = record.type === 'EventCorrected' ? record.data.to : record
    if (event.type === 'ParticipationOpened') persons.add(event.data.participant)
  }
  return persons
}

/**
 * Returns what the rules of a participation need from other streams: their effective state on the day of the event, and
 * the versions read. The state is as known when the event was recorded; for a corrected event, as known when the
 * correction was recorded. If a stream is not supplied, the rules that need it are undetermined. Under a program that has
 * renamed words, the workplaces are supplied as `workplace.inWords(program)` reads them.
 */
export const aroundParticipation = ({ program, workplaces, participations }: StreamsAround): Around => {
  const parts: readonly Around[] = [
    ...(program === undefined ? [] : [aroundProgram(program)]),
    ...(workplaces === undefined ? [] : [aroundWorkplaces(workplaces)]),
    ...(participations === undefined ? [] : [aroundPersons(participations)]),
  ]
  return (event) => {
    const told = parts.flatMap((part) => part(event) ?? [])
    return {
      value: Object.assign({}, ...told.map(({ value }) => value)) as AroundParticipation,
      versions: Object.assign({}, ...told.map(({ versions }) => versions)) as Readonly<Record<string, number>>,
    }
  }
}

/**
 * The same from stored streams, for an audit of many streams. It finds the program's own history by the adopted
 * program, each workplace by its registered id, and the participations of each person. An audit as known at an instant
 * has to state the instant here too.
 */
export const aroundStored = (
  streams: readonly StoredStream[],
  program: Pick<Program, 'id' | 'words'>,
  { knownAt }: Pick<Viewpoint, 'knownAt'> = {},
): Around => {
  const at = knownAt === undefined ? {} : { knownAt }
  const own = streams
    .flatMap((one) => (one.kind === 'program' ? [programHistory.timeline(one.stream, one.records, at)] : []))
    .find(({ state }) => state.adoption?.program === program.id)
  // Of the program only its words are read.
  const { timeline: inWords } = workplace.inWords(program as Program)
  const workplaces = new Map(
    streams.flatMap((one) => {
      if (one.kind !== 'workplace') return []
      const timeline = inWords(workplace.timeline(one.stream, one.records, at))
      const id = timeline.state.registration?.workplace
      return id === undefined ? [] : [[id, timeline] as const]
    }),
  )
  return aroundParticipation({
    ...(own === undefined ? {} : { program: own }),
    ...(workplaces.size === 0 ? {} : { workplaces: (id) => workplaces.get(id) }),
    participations: byPerson(streams, at),
  })
}

import { type ContextAt } from '../decider/determination.js'
import { type Stream } from '../decider/stream.js'
import { type Timeline } from '../decider/timelines.js'
import { type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'
import { type AroundParticipation } from '../participation/around.js'
import { type ParticipationEvent } from '../participation/participation.js'
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

/** The streams around a participation that an app has at hand, each with everything recorded in it. */
export interface StreamsAround {
  /** The program's own history. */
  readonly program?: Timeline<ProgramHistory, ProgramHistoryEvent>
  /** The workplace with an id, where its stream is known. */
  readonly workplaces?: (workplace: IdOf<'workplace'>) => Timeline<Workplace, WorkplaceEvent> | undefined
}

type Around = ContextAt<AroundParticipation, ParticipationEvent>

/**
 * The state of another stream on an event's day, of what had been recorded in it when the event was; and its version then. One
 * day and version is folded once.
 */
const asThenKnown = <S, Ev extends AnyEvent, P, C>(kind: Stream<S, Ev, P, C>, { stream, records }: Timeline<S, Ev>) => {
  const states = new Map<string, S>()
  return ({ data: { on }, meta }: Recorded<AnyEvent>) => {
    const known = records.filter(({ meta: { recordedAt } }) => recordedAt <= meta.recordedAt)
    const version = known.at(-1)?.meta.version ?? 0
    const key = `${version} ${on}`
    const state = states.get(key) ?? kind.timeline(stream, known, { validAt: on }).state
    states.set(key, state)
    return { state, versions: { [stream]: version } }
  }
}

const aroundProgram = (timeline: Timeline<ProgramHistory, ProgramHistoryEvent>): Around => {
  const then = asThenKnown(programHistory, timeline)
  return (event) => {
    const { state, versions } = then(event)
    const { adoption } = state
    // The history of one program says nothing of another.
    if (event.type === 'ParticipationOpened' && adoption !== undefined && adoption.program !== event.data.program)
      return undefined
    return { value: { program: programAround(state) }, versions }
  }
}

/** The workplace an event names, if it names one. */
const workplaceOf = ({ type, data }: ParticipationEvent): IdOf<'workplace'> | undefined =>
  type === 'PraktikStarted' || type === 'EmploymentBegun' ? data.workplace : undefined

const aroundWorkplaces = (workplaces: NonNullable<StreamsAround['workplaces']>): Around => {
  // By the timeline itself: a workplace that has gone on since is another timeline.
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

/**
 * Answers what rules of a participation ask of other streams: their effective state on the event's day, as it was known when the
 * event was recorded, with the versions read. A stream that is not given leaves the rules that need it undetermined.
 */
export const aroundParticipation = ({ program, workplaces }: StreamsAround): Around => {
  const parts: readonly Around[] = [
    ...(program === undefined ? [] : [aroundProgram(program)]),
    ...(workplaces === undefined ? [] : [aroundWorkplaces(workplaces)]),
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
 * The same from streams as they are stored, for an audit of many: the program's own history by the program it adopted, and each
 * workplace by the id it was registered with.
 */
export const aroundStored = (streams: readonly StoredStream[], program: Pick<Program, 'id'>): Around => {
  const own = streams
    .flatMap((one) => (one.kind === 'program' ? [programHistory.timeline(one.stream, one.records)] : []))
    .find(({ state }) => state.adoption?.program === program.id)
  const workplaces = new Map(
    streams.flatMap((one) => {
      if (one.kind !== 'workplace') return []
      const timeline = workplace.timeline(one.stream, one.records)
      const id = timeline.state.registration?.workplace
      return id === undefined ? [] : [[id, timeline] as const]
    }),
  )
  return aroundParticipation({
    ...(own === undefined ? {} : { program: own }),
    ...(workplaces.size === 0 ? {} : { workplaces: (id) => workplaces.get(id) }),
  })
}

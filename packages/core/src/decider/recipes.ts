import { produce } from 'immer'
import { type Meta, type Recorded } from '../history/envelope.js'
import { type AnyEvent } from '../history/event.js'

/** A state a recipe may write to. */
export type Draft<T> = T extends string | number | boolean | undefined | null
  ? T
  : { -readonly [K in keyof T]: Draft<T[K]> }

/**
 * One recipe per event type: what the event changes in the state. A recipe records and never judges, and copies what it
 * takes from the data. A missing type, or a type that the stream does not have, is a compile error.
 */
export type Recipes<S, Ev extends AnyEvent> = {
  readonly [T in Ev['type']]: (draft: Draft<S>, data: Extract<Ev, { readonly type: T }>['data'], meta: Meta) => void
}

type Recipe<S> = (draft: Draft<S>, data: unknown, meta: Meta) => void

/** The recipe of an event, whatever its type. It exists for every event that the stream's reader accepts. */
const recipeFor = <S, Ev extends AnyEvent>(recipes: Recipes<S, Ev>, event: Recorded<Ev>): Recipe<S> =>
  recipes[event.type as Ev['type']] as Recipe<S>

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    // Plain data, so every enumerable key is its own; a list of values would be made for each of many empty records.
    for (const key in value) frozen(value[key])
  }
  return value
}

/** The state after one more event. The state passed in is not changed. */
export const evolveBy =
  <S, Ev extends AnyEvent>(recipes: Recipes<S, Ev>) =>
  (state: S, event: Recorded<Ev>): S =>
    produce(state as object, (draft: Draft<S>) => {
      recipeFor(recipes, event)(draft, event.data, event.meta)
    }) as S

/** A state that only the library may change while it folds a history. It is frozen before others get it. */
export interface Cursor<S, Ev extends AnyEvent> {
  /** The current state. Read it before the next step, and store no part of it. */
  readonly state: S
  step(event: Recorded<Ev>): void
}

/** Folds a history on one object that it may change: the same recipes, without a draft for each event. */
export const cursorFrom = <S, Ev extends AnyEvent>(recipes: Recipes<S, Ev>, initial: () => S): Cursor<S, Ev> => {
  const state = initial()
  return {
    state,
    step: (event) => {
      recipeFor(recipes, event)(state as Draft<S>, event.data, event.meta)
    },
  }
}

/** The state after a whole history, frozen once at the end. It is the same object for every history without events. */
export const foldBy = <S, Ev extends AnyEvent>(recipes: Recipes<S, Ev>, initial: () => S) => {
  const beforeAll = frozen(initial())
  return (events: readonly Recorded<Ev>[]): S => {
    if (events.length === 0) return beforeAll
    const cursor = cursorFrom(recipes, initial)
    for (const event of events) cursor.step(event)
    return frozen(cursor.state)
  }
}

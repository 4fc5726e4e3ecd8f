import { type StopSignal } from '@jobbspar/core'

/** A signal that stops subscriptions, and the number of its listeners. */
export const stopping = () => {
  const listeners = new Set<() => void>()
  const state = { aborted: false }
  const signal: StopSignal = {
    get aborted() {
      return state.aborted
    },
    addEventListener: (_type, listener) => void listeners.add(listener),
    removeEventListener: (_type, listener) => void listeners.delete(listener),
  }
  return {
    signal,
    listening: () => listeners.size,
    stop: () => {
      state.aborted = true
      for (const listener of [...listeners]) listener()
    },
  }
}

/**
 * The runtime's own AbortController. Every runtime has it, but the types of a library for all runtimes do not include
 * it.
 */
export const { AbortController } = globalThis as unknown as {
  readonly AbortController: new () => { readonly signal: StopSignal; abort(): void }
}

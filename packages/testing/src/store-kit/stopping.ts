import { type StopSignal } from '@jobbspar/core'

/** A signal to stop by, and how many listen to it. */
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

/** The runtime's own: every runtime has it, but not the types of a library for all runtimes. */
export const { AbortController } = globalThis as unknown as {
  readonly AbortController: new () => { readonly signal: StopSignal; abort(): void }
}

/** A step of a command: what it does, and which other steps it waits for. */
export interface Step {
  readonly name: string
  readonly work: () => Promise<{ readonly ok: boolean; readonly output?: string }>
  readonly needs?: readonly string[]
  readonly after?: readonly string[]
  readonly reports?: boolean
}

export const runSteps: (steps: readonly Step[], print?: (line: string) => void) => Promise<boolean>

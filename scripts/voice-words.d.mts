/** A word to avoid. */
export interface Word {
  readonly word: RegExp
  readonly write: string
  readonly why: string
}

export const words: readonly Word[]
export const names: readonly Word[]

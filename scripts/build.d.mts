export const withSiblings: (names: readonly string[]) => readonly string[]

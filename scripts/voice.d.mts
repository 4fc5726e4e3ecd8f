export const findings: (path: string, text: string) => readonly string[]

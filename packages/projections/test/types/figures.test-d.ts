import { describe, it } from 'vitest'
import { contents, counted, defineFigure, never, publicly } from '../../src/index.js'

const spec = {
  id: 'made',
  section: 'other',
  unit: 'persons',
  label: 'Made for a test.',
  asks: {},
  value: () => ({ value: 1, evidence: [] }),
  cells: () => [],
  formula: { name: 'made', against: 'by hand', edges: 'none' },
} as const

describe('a figure', () => {
  it('says how it is released', () => {
    defineFigure({ ...spec, release: publicly })
    defineFigure({ ...spec, release: never })
    for (const { release } of contents)
      for (const family of release.families) defineFigure({ ...spec, release: counted(family, 'made') })
    // @ts-expect-error A figure that does not say how it is released cannot be defined.
    defineFigure(spec)
    // @ts-expect-error A figure cannot be released in some other way.
    defineFigure({ ...spec, release: { is: 'perhaps' } })
  })

  it('says which cases it is a function of', () => {
    const { cells: _, ...without } = spec
    // @ts-expect-error The cases are missing.
    defineFigure({ ...without, release: publicly })
  })
})

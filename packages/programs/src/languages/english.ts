import { type Program } from '@jobbspar/core'

/** The sentences of a program by the ids of a catalogue. */
const textsOf = ({ id, outcome, published, coverage }: Program): readonly (readonly [id: string, text: string])[] => [
  [`outcome:${id}`, outcome.says],
  ...published.flatMap((figure): readonly (readonly [string, string])[] => {
    const { note } = figure.source
    return [
      [`published:${id}.${figure.id}`, figure.says],
      ...(note === undefined ? [] : [[`published:${id}.${figure.id}.note`, note] as const]),
    ]
  }),
  ...Object.entries(coverage).flatMap(([statement, one]) =>
    one.is === 'modelled'
      ? []
      : [[`coverage:${id}.${statement}`, one.is === 'documented' ? one.note : one.because] as const],
  ),
]

/**
 * The English of some programs by the ids of a catalogue: what counts as an outcome, what a source printed, and what became of the
 * statements that nothing models.
 */
export const programsInEnglish = (programs: readonly Program[]): Readonly<Record<string, string>> =>
  Object.fromEntries(programs.flatMap(textsOf))

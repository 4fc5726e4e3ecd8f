import { type AmountLimit } from './rule-amounts.js'
import { inBounds, namedBy } from './rule-words.js'
import { gauges, gaugeSubjects } from './subjects.js'
import { type KnownWords } from './words.js'
import { expecting } from '../vocabulary/expected.js'
import { problemAt, type Problem } from '../vocabulary/invalid.js'
import { shown } from '../vocabulary/shown.js'

/** What is wrong with the words and bounds of a limit on an amount. */
export const inAmounts = (limit: AmountLimit, known: KnownWords, path: string): readonly Problem[] => {
  const named = limit.in === undefined ? undefined : namedBy(limit.in, known, `${path}/in`, false)
  const counted = gaugeSubjects[limit.of]
  const isShare = limit.percentOf !== undefined
  return [
    ...(named?.problems ?? []),
    ...inBounds(limit, path),
    ...(limit.per === 'one' && named === undefined
      ? [problemAt(`${path}/in`, expecting('subject'), shown(undefined))]
      : []),
    ...(named !== undefined && counted.length > 0
      ? named.subjects.flatMap((name) =>
          counted.includes(name)
            ? []
            : [
                problemAt(
                  `${path}/in`,
                  expecting('subjectsOf', { of: limit.of, subjects: counted.join(', ') }),
                  shown(name),
                ),
              ],
        )
      : []),
    // A lowest amount is judged when what it counts for ends, and so is a share.
    ...(limit.per !== 'one' && (isShare || limit.least !== undefined || limit.over !== undefined)
      ? [problemAt(`${path}/per`, expecting('exactly', { value: 'one' }), shown(limit.per))]
      : []),
    ...(limit.percentOf !== undefined && gauges[limit.percentOf] !== gauges[limit.of]
      ? [problemAt(`${path}/percentOf`, expecting('sameUnit', { unit: gauges[limit.of] }), shown(limit.percentOf))]
      : []),
  ]
}

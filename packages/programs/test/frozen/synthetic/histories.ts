import {
  addDays,
  ContactMade,
  ParticipationEnded,
  ParticipationOpened,
  type ParticipationEvent,
  type Program,
} from '@jobbspar/core'
import fc from 'fast-check'
import { streamOf } from '../histories.js'
import { type History } from '../judging.js'
import { employmentsOf } from './employments.js'
import { beginningsOf, measuresOf } from './measures.js'
import { adopted, appointed, caseload, programScenes } from './programs-and-coaches.js'
import { firstDays, inTurn, scene, several, type Scene } from './scenes.js'
import { registered, workplaces } from './workplaces.js'

/** A participation is opened. Some of them end after a few weeks, with contact in most or all of these. */
const opened = ({ id: program }: Program): fc.Arbitrary<Scene<ParticipationEvent>> =>
  scene(
    {
      n: fc.integer({ min: 1, max: 2 }),
      weeks: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 3 }),
      missed: fc.nat(12),
    },
    (on, { n, weeks, missed }) => [
      ParticipationOpened({
        ...{ on, program, participant: `participant-${n}`, household: `household-${n}`, municipality: 'elsewhere' },
      }),
      ...(weeks === null
        ? []
        : [
            ...Array.from({ length: weeks }, (_, i) => addDays(on, 7 * i))
              .filter((_, i) => i !== missed)
              .map((day) => ContactMade({ on: day, coach: 'coach-1', form: 'call', purpose: 'planning' })),
            ParticipationEnded({ on: addDays(on, 7 * weeks), exit: 'work', verified: true }),
          ]),
    ],
  )

/**
 * Histories that no rule has judged, made for the rules that other histories reach too rarely: a participation, the
 * workplaces, the program and the coach around it, or only some of them. Lengths, levels and numbers are close to the
 * limits of programs; facts are missing, late or out of order.
 */
export const synthetic = (program: Program): fc.Arbitrary<History> =>
  fc
    .record({
      first: firstDays(program),
      opening: opened(program),
      beginnings: fc.array(beginningsOf(program), { maxLength: 4, size: 'max' }),
      // Long enough for a praktik of three months, or at once.
      after: fc.constantFrom(0, 95),
      life: several(
        fc.oneof({ arbitrary: measuresOf(program), weight: 3 }, { arbitrary: employmentsOf(program), weight: 2 }),
        ...([4, 14] as const),
      ),
      workplace: fc.option(fc.tuple(registered, several(workplaces, 4, 12)), { freq: 4 }),
      adoption: fc.option(fc.tuple(adopted(program), several(programScenes(program), 1, 4)), { freq: 4 }),
      coaching: fc.option(fc.tuple(appointed, several(caseload, 1, 3)), { freq: 2 }),
      earlier: fc.nat(400),
    })
    .map(({ first, opening, beginnings, after, life, workplace, adoption, coaching, earlier }) => {
      const before = addDays(first, -earlier)
      const around = [
        ...(workplace === null ? [] : [streamOf('workplace', 1, inTurn(before, [[0, workplace[0]], ...workplace[1]]))]),
        ...(adoption === null ? [] : [streamOf('program', 1, inTurn(before, [[0, adoption[0]], ...adoption[1]]))]),
        // Coaches are compared only where the program has a caseload.
        ...(coaching === null || program.terms.caseload === undefined
          ? []
          : [streamOf('coach', 1, inTurn(before, [[0, coaching[0]], ...coaching[1]]))]),
      ]
      const own = [
        ...inTurn(
          first,
          [opening, ...beginnings].map((one) => [0, one] as const),
        ),
        ...inTurn(addDays(first, after), life),
      ]
      return { program: program.id, streams: [streamOf('participation', 1, own), ...around] }
    })

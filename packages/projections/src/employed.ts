import { type Day, type EmploymentKind, type EventId, type MunicipalUnit, type RecruitmentPath } from '@jobbspar/core'
import { programKinds } from './program-kinds.js'
import { type Projection } from './projection.js'

/** Somebody employed in the program on the day asked from. */
export interface EmployedNow {
  readonly participant: string
  readonly kind: EmploymentKind
  readonly unit: MunicipalUnit | undefined
  readonly recruitedBy: RecruitmentPath | undefined
  /** The first day of the employment. */
  readonly from: Day
  readonly source: EventId
}

/** Whether one employment is told later than another: by its first day, then by its event, so that the order of telling does not matter. */
const isLater = (a: EmployedNow, b: EmployedNow): boolean => (a.from === b.from ? a.source > b.source : a.from > b.from)

/** Persons employed in the program’s own kinds on the day asked from: each once, by the latest of their employments. */
export const employed: Projection<readonly EmployedNow[], readonly EmployedNow[]> = {
  name: 'employed',
  version: 1,
  says: 'Who is employed in the program’s own kinds of employment on the day asked from.',
  perStream: {
    participation: (_stream, at) => {
      const kinds = programKinds(at)
      const jobs = new Map<string, Omit<EmployedNow, 'participant'>>()
      let participant: string | undefined
      return {
        step: ({ type, data, meta: { id } }) => {
          if (type === 'ParticipationOpened') participant ??= data.participant
          if (type === 'EmploymentBegun' && kinds.includes(data.kind) && !jobs.has(data.employmentId))
            jobs.set(data.employmentId, {
              ...{
                kind: data.kind,
                unit: data.employerUnit,
                recruitedBy: data.recruitmentPath,
                from: data.on,
                source: id,
              },
            })
          if (type === 'EmploymentTermsChanged' && data.employerUnit !== undefined) {
            const job = jobs.get(data.employmentId)
            if (job !== undefined) jobs.set(data.employmentId, { ...job, unit: data.employerUnit })
          }
          // The last day is a day of work still.
          if (type === 'EmploymentEnded' && data.on < at.asOf) jobs.delete(data.employmentId)
        },
        part: () => {
          const latest = [...jobs.values()].at(-1)
          return latest === undefined || participant === undefined ? [] : [{ participant, ...latest }]
        },
      }
    },
  },
  none: [],
  combine: (a, b) => [...a, ...b],
  view: (all) => {
    const persons = new Map<string, EmployedNow>()
    for (const one of all) {
      const other = persons.get(one.participant)
      if (other === undefined || isLater(one, other)) persons.set(one.participant, one)
    }
    return [...persons.values()].sort((a, b) => (a.participant < b.participant ? -1 : 1))
  },
}

import { isJudgedWhenLogged } from './limit-amounts.js'
import { listed, type Role, type Speech } from './occasion.js'
import { StepTaken } from './steps.js'
import { type Subject } from '../decider/subject.js'
import { type AnyEventDef } from '../history/event.js'
import { type RuleVersion } from '../terms/data-rules.js'
import { isAmountLimit } from '../terms/rule-limit.js'
import { type RequiredPart } from '../terms/rule-requires.js'
import { type Program } from '../terms/program.js'
import { subjectsNamed } from '../terms/subjects.js'
import { knownWords } from '../terms/words.js'

/** What a version of a rule is about, and what is done to it when the rule is judged. */
export const askedOf = ({
  requires,
  order,
  limit,
}: RuleVersion): readonly [words: readonly string[], roles: readonly Role[]] => {
  if (requires !== undefined)
    return [listed(requires.at), requires.throughout === true ? ['begins', 'extends', 'changes'] : ['begins']]
  if (order !== undefined)
    return [
      listed(order.then),
      order.by !== undefined && order.covers !== undefined ? ['begins', 'extends'] : ['begins'],
    ]
  if (limit === undefined) return [[], []]
  if (isAmountLimit(limit)) return [limit.per === 'one' ? listed(limit.in ?? []) : [], ['ends']]
  return [listed(limit.in), limit.atEnd === true ? ['begins', 'extends', 'ends'] : ['begins', 'extends']]
}

const fieldsIn = (part: RequiredPart): readonly string[] => {
  if (typeof part === 'string') return []
  if ('field' in part) return [part.field]
  if ('allOf' in part) return part.allOf.flatMap(fieldsIn)
  if ('anyOf' in part) return part.anyOf.flatMap(fieldsIn)
  return 'noneOf' in part ? part.noneOf.flatMap(fieldsIn) : []
}

/** Whether an event can state what a version asks: a requirement on fields is asked again only where one of them can be stated. */
const states = ({ fields }: AnyEventDef, role: Role, { requires }: RuleVersion): boolean => {
  if (role === 'begins' || requires === undefined) return true
  const asked = requires.allOf.flatMap(fieldsIn)
  const own: ReadonlySet<string> = new Set([...Object.keys(fields.required), ...Object.keys(fields.optional)])
  return asked.length === 0 || asked.some((field) => own.has(field))
}

/** The types of the events that a version of a rule judges. */
export const typesOf = <S>(
  version: RuleVersion,
  program: Program,
  { subjects, steps, gauges }: Speech<S>,
): readonly string[] => {
  const [words, roles] = askedOf(version)
  const known = knownWords(program)
  const { limit } = version
  const logged = gauges.flatMap(({ name, event: { type } }) =>
    limit !== undefined && isAmountLimit(limit) && name === limit.of && isJudgedWhenLogged(limit) ? [type] : [],
  )
  const about = words.flatMap((word) => {
    const names = subjectsNamed(word, known)
    return [
      ...subjects.flatMap((subject: Subject<S>) =>
        names.includes(subject.name)
          ? roles.flatMap((role) => {
              const event = subject[role]
              return event === undefined || !states(event, role, version) ? [] : [event.type]
            })
          : [],
      ),
      ...steps.flatMap(({ event: { type } }) => (type === word ? [type] : [])),
      ...(known.step.has(word) ? [StepTaken.type] : []),
    ]
  })
  return [...logged, ...about]
}

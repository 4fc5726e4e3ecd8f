import { type Language } from '@jobbspar/core'
import { coaching } from './coaching.js'
import { flow } from './flow.js'
import { groups } from './groups.js'
import { lacks } from './lacks.js'
import { money } from './money.js'
import { outcomes } from './outcomes.js'
import { persons } from './persons.js'
import { report } from './report.js'
import { time } from './time.js'
import { work } from './work.js'
import { workplaces } from './workplaces.js'

/** The texts of figures in Swedish. */
export const catalogue: Language = {
  lang: 'sv',
  reviewed: 'none',
  texts: {
    ...coaching,
    ...flow,
    ...groups,
    ...lacks,
    ...money,
    ...outcomes,
    ...persons,
    ...report,
    ...time,
    ...work,
    ...workplaces,
  },
}

import { type Language } from '@jobbspar/core'
import { bengtsfors } from './bengtsfors.js'
import { falkenberg } from './falkenberg.js'
import { hassleholm } from './hassleholm.js'
import { hedensted } from './hedensted.js'
import { vasteras } from './vasteras.js'

/** The sentences of programs in Danish. */
export const catalogue: Language = {
  lang: 'da',
  reviewed: 'none',
  texts: { ...bengtsfors, ...falkenberg, ...hassleholm, ...hedensted, ...vasteras },
}

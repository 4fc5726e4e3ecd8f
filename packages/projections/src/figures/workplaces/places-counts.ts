import { countFamily } from '../count-family.js'
import { workplaces } from './workplaces.js'

/** Places held: each is held for a person. */
export const placesCounts = countFamily({
  asks: { workplaces },
  counts: ({ workplaces: { placesHeld } }) => ({ trees: [{ name: 'places held', count: placesHeld?.count ?? 0 }] }),
})

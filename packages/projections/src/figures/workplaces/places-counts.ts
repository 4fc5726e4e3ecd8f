import { countFamily } from '../count-family.js'
import { workplaces } from './workplaces.js'

/** Places held, each for a person, and vacancies filled, each by one. */
export const placesCounts = countFamily({
  asks: { workplaces },
  counts: ({ workplaces: { placesHeld, vacanciesFilled } }) => ({
    trees: [
      { name: 'places held', count: placesHeld?.count ?? 0 },
      { name: 'vacancies filled', count: vacanciesFilled?.count ?? 0 },
    ],
  }),
})

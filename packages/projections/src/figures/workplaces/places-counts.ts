import { countFamily } from '../count-family.js'
import { workplaces } from './workplaces.js'

/** The counts of places held and of vacancies filled. Each place and each vacancy is held or filled by one person. */
export const placesCounts = countFamily({
  asks: { workplaces },
  counts: ({ workplaces: { placesHeld, vacanciesFilled } }) => ({
    trees: [
      { name: 'places held', count: placesHeld?.count ?? 0 },
      { name: 'vacancies filled', count: vacanciesFilled?.count ?? 0 },
    ],
  }),
})

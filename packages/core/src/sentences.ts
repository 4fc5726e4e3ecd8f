export { sentenceOf, sentencesOf, type OfRule, type SentenceOf, type WithSentences } from './languages/sentences.js'

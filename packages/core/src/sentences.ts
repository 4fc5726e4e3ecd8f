export { sentenceOf, sentencesOf, type SentenceOf, type WithSentences } from './languages/sentences.js'

export { catalogue } from './languages/sv/index.js'
export { type Catalogue, type Language, type Translation } from './languages/texts.js'

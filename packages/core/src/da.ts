export { catalogue } from './languages/da/index.js'
export { type Catalogue, type Language, type Translation } from './languages/texts.js'

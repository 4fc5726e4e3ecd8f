export { catalogue } from './languages/da/index.js'

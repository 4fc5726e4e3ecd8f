export { catalogue } from './languages/sv/index.js'

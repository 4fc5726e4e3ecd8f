import fc from 'fast-check'
import { seed } from './chance.js'

fc.configureGlobal({ seed })

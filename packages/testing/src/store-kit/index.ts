export { differential, eventStoreContract, testEventStore, type StoreSetup } from './contract.js'

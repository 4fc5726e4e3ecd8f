export { differential, eventStoreContract, testEventStore, type ContractCase, type StoreSetup } from './contract.js'

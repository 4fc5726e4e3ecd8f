import { describe, expect, it } from 'vitest'
import * as core from '../../src/index.js'
import { glossary, streamKinds } from '../../src/index.js'

const words: Readonly<Record<string, readonly string[]>> = {
  'event types': Object.values(streamKinds).flatMap(({ events }) => events.map(({ type }) => type)),
  'assessed conditions': core.assessedConditions,
  'derived conditions': core.derivedConditions,
  'kinds of employment': core.employmentKinds,
  'kinds of subsidy': core.subsidyKinds,
  'kinds of support': core.supportKinds,
  'competence activities': core.competenceActivities,
  'praktik results': core.praktikResults,
  'employment endings': core.employmentEndings,
  exits: core.exits,
  'follow-up statuses': core.followUpStatuses,
  'contact forms': core.contactForms,
  'contact purposes': core.contactPurposes,
  employers: core.employers,
  agreements: core.agreements,
  payers: core.payers,
  measures: core.measureKinds,
  recommendations: core.recommendations,
  routes: core.routes,
  'answers to matches': core.matchAnswers,
  interventions: core.interventionKinds,
  'subjects of agreements': core.agreementSubjects,
  'municipal units': core.municipalUnits,
  'kinds of task': core.taskKinds,
  'recruitment paths': core.recruitmentPaths,
  'conditions of workplaces': core.workplaceConditions,
  branches: core.branches,
  'kinds of task box': core.taskBoxKinds,
  'items of clarity': core.clarityItems,
  'forms of calls on employers': core.employerCallForms,
  'horizons of needs': core.needHorizons,
  'kinds of small job': core.smallJobKinds,
  'endings of vacancies': core.vacancyEndings,
  'ways of sharing experience': core.experienceForms,
  'forms of programs': core.programForms,
  'sources of funding': core.fundingSources,
  stages: core.stages,
  'rates of benefits': core.benefitRates,
  'rates of kontanthjælp': core.kontanthjaelpRates,
  'supplements to kontanthjælp': core.kontanthjaelpSupplements,
  'kinds of fact': core.factKinds,
}

describe('the glossary', () => {
  const codes = new Set(glossary.map(({ code }) => code))

  it.each(Object.entries(words))('explains all %s', (_what, list) => {
    expect(list.filter((word) => !codes.has(word))).toEqual([])
  })

  it('knows every list of words that the library exports', () => {
    const lists = Object.entries(core)
      .filter(([, value]) => Array.isArray(value) && value.every((one) => typeof one === 'string'))
      .map(([name, value]) => [name, value as readonly string[]] as const)
    expect(lists.length).toBeGreaterThan(10)
    for (const [name, list] of lists)
      expect([
        name,
        Object.values(words).includes(list) ||
          ['markTypes', 'kindNames', 'currencies', 'codePrefixes', 'countedSorts'].includes(name),
      ]).toEqual([name, true])
  })

  it('explains each word once, in one line', () => {
    expect(codes.size).toBe(glossary.length)
    for (const { means } of glossary) expect(means).toMatch(/^[A-Z][^\n]*\.$/)
  })

  it('writes codes in ASCII', () => {
    for (const { code } of glossary) expect(code).toMatch(/^[A-Za-z]+$/)
  })
})

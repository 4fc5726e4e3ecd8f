import { ParticipationEnded, ParticipationOpened, SupportEnded, SupportGranted } from '@jobbspar/core'
import { expect, it } from 'vitest'
import { historyOf, jobbspar } from './people.js'

const success = [
  ParticipationOpened({
    ...{ on: '2021-01-04', participant: 'participant-1', household: 'household-1' },
    ...{ program: 'hassleholm', municipality: 'hassleholm' },
  }),
  ParticipationEnded({ on: '2021-06-01', exit: 'work', verified: true }),
] as const

const asked = ['--program', 'hassleholm', '--as-of', '2021-12-31', '--known-at', '2022-03-31'] as const

const savings = async (file: string, ...more: readonly string[]) => {
  const json = await jobbspar(['report', file, ...asked, ...more, '--json'])
  expect(json.code).toBe(0)
  const { figures } = JSON.parse(json.out) as { readonly figures: readonly { readonly id: string }[] }
  return {
    figure: figures.find(({ id }) => id === 'householdSavings'),
    out: (await jobbspar(['report', file, ...asked, ...more])).out,
  }
}

it('a household without any record of support saves nothing that is known', async () => {
  const { figure, out } = await savings(historyOf('no-support.jsonl', { 'participation-1': success }))
  expect(figure).toMatchObject({ notKnown: 5, notYet: 1, provisional: true })
  expect(figure).not.toHaveProperty('value')
  expect(out).not.toContain('48 498')
  expect(out).toContain('5 not known; 1 not due yet')
})

it('it saves six months at 8 083 where its support has ended, or was delivered to December', async () => {
  const ended = historyOf('support-ended.jsonl', {
    'participation-1': success,
    'support-1': [
      SupportGranted({ on: '2021-01-01', household: 'household-1', kind: 'ekonomisktBistand' }),
      SupportEnded({ on: '2021-06-30', kind: 'ekonomisktBistand' }),
    ],
  })
  const saved = { value: { minor: 4_849_800, currency: 'SEK' }, notKnown: 0, provisional: false }
  expect((await savings(ended)).figure).toMatchObject(saved)
  const delivered = historyOf('support-delivered.jsonl', { 'participation-1': success })
  expect((await savings(delivered, '--complete-to', 'support=2021-12')).figure).toMatchObject(saved)
})

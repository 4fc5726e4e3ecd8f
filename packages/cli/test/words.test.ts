import { programToJson, type ProgramDiff } from '@jobbspar/core'
import { falkenberg } from '@jobbspar/programs'
import { describe, expect, it } from 'vitest'
import { fileOf, jobbspar } from './people.js'

const words = {
  feriejobb: {
    ...{ is: 'employment', temporary: true, small: false, as: 'smajob', was: ['sommarjobb', 'lovjobb'] },
    ...{ sv: ['ett feriejobb', 'feriejobbet'], en: ['a holiday job', 'the holiday job'] },
  },
  age: { is: 'fact', en: ['the age'], unit: 'years', grows: true },
  jobless: { is: 'condition', da: ['er uden arbejde'], implies: ['isUnemployed'], impliedBy: ['wishesToWork'] },
  application: { is: 'step', sv: ['en ansökan'] },
}
const fileWith = (name: string, declared: Readonly<Record<string, unknown>>) =>
  fileOf(name, JSON.stringify({ ...programToJson(falkenberg), words: declared }))
const file = fileWith('own-words.json', words)

describe('the words of a program’s own', () => {
  it('are listed with their sort, their forms, their traits and what they were', async () => {
    const { code, out } = await jobbspar(['program', file])
    expect(code).toBe(0)
    expect(out).toContain(`
Words of the program’s own

  feriejobb
    a kind of employment
    en: a holiday job, the holiday job
    sv: ett feriejobb, feriejobbet
    counts as smajob
    temporary: no job on the regular labour market
    no small job
    earlier: sommarjobb, lovjobb

  age
    a fact
    en: the age
    counted in years
    grows as time passes

  jobless
    a condition
    da: er uden arbejde
    implies isUnemployed
    implied by wishesToWork

  application
    a step
    sv: en ansökan

Rules of a participation stream
`)
  })

  it('are listed in the language, and as data in JSON', async () => {
    expect((await jobbspar(['program', file, '--lang', 'sv'])).out).toContain(
      '\nProgrammets egna ord\n\n  feriejobb\n    ett slag av anställning\n',
    )
    expect((await jobbspar(['program', file, '--lang', 'da'])).out).toContain('    tidligere: sommarjobb og lovjobb\n')
    expect(JSON.parse((await jobbspar(['program', file, '--json'])).out)).toMatchObject({ words })
  })

  it('are not spoken of in a program without any', async () => {
    expect((await jobbspar(['program', 'falkenberg'])).out).not.toContain('Words of the program')
  })

  it('are compared with those of another program, each that is not the same', async () => {
    const other = fileWith('other-words.json', {
      age: { ...words.age, grows: false },
      jobless: words.jobless,
      idle: { is: 'condition', en: ['is idle'] },
    })
    const { code, out } = await jobbspar(['programs', '--diff', file, other])
    expect(code).toBe(0)
    const [, said = ''] = out
      .replaceAll(file, 'ONE')
      .replaceAll(other, 'TWO')
      .split('\nWords that are not the same in both\n\n')
    expect(
      said
        .replaceAll(/\n {8,}/g, ' ')
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      '    feriejobb:',
      expect.stringMatching(/^ {6}ONE: a kind of employment; en: a holiday job, .*; earlier: sommarjobb, lovjobb$/),
      '      TWO: no word of its own',
      '    age:',
      '      ONE: a fact; en: the age; counted in years; grows as time passes',
      '      TWO: a fact; en: the age; counted in years; does not grow as time passes',
      '    application:',
      '      ONE: a step; sv: en ansökan',
      '      TWO: no word of its own',
      '    idle:',
      '      ONE: no word of its own',
      '      TWO: a condition; en: is idle',
    ])
    const diff = JSON.parse((await jobbspar(['programs', '--diff', file, other, '--json'])).out) as ProgramDiff
    expect(diff.words.map(({ word }) => word)).toEqual(['feriejobb', 'age', 'application', 'idle'])
    expect((await jobbspar(['programs', '--diff', file, file])).out).not.toContain('Words that are not the same')
  })
})

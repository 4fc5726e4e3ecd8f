import { fileURLToPath } from 'node:url'
import { dkk, sek } from '@jobbspar/core'
import { describe, expect, it } from 'vitest'
import { translationProblems } from '../../../test/translations.js'
import { catalogue as danish } from '../src/languages/da.js'
import { en } from '../src/languages/en.js'
import { catalogue as swedish } from '../src/languages/sv.js'
import { localeNamed } from '../src/read/locales.js'
import { localeOf } from '../src/terminal/locale.js'
import { valueText } from '../src/terminal/values.js'
import { fileOf, jobbspar, supported, historyOf } from './people.js'

const english = Object.fromEntries(Object.entries(en).map(([id, text]) => [`text:${id}`, text]))
const exampleOf = (name: string) => fileURLToPath(new URL(`../../../examples/histories/${name}.jsonl`, import.meta.url))

/** A text with plain spaces where a line must not be broken. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('the sentences of the command', () => {
  it.each([swedish, danish])('are all translated from the English of today: $lang', ({ texts }) => {
    expect(translationProblems(english, texts)).toEqual([])
  })

  it('stand in English where the translation is of an earlier English', () => {
    const [of = '', text = ''] = swedish.texts['text:yes'] ?? []
    expect(localeOf('sv', { 'text:yes': [of, text] }).say('yes')).toBe('ja')
    expect(localeOf('sv', { 'text:yes': ['00000000', text] }).say('yes')).toBe('yes')
  })
})

describe('a locale', () => {
  it('writes numbers, amounts, days and lists as Swedish does', async () => {
    const locale = await localeNamed('sv')
    expect(plain(locale.number(-1_234_567.5))).toBe('−1 234 567,5')
    expect(locale.tenths(50)).toBe('50,0')
    expect(locale.day('2025-03-01')).toBe('2025-03-01')
    expect(plain(locale.instant('2025-03-01T08:00:00.000Z'))).toBe('2025-03-01 08:00:00 UTC')
    expect(plain(locale.instant('2025-03-01T08:00:00.015Z'))).toBe('2025-03-01 08:00:00,015 UTC')
    expect(plain(valueText(sek(1_234.5), locale))).toBe('1 234,50 kr')
    expect(plain(valueText(sek(-0.5), locale))).toBe('−0,50 kr')
    expect(plain(valueText(dkk(1_234), locale))).toBe('1 234 DKK')
    expect(valueText(['work', 'education', 'fleksjob'], locale)).toBe('arbete, utbildning och fleksjob')
    expect(plain(valueText('2016-07', locale))).toBe('juli 2016')
  })

  it('writes numbers, amounts, days and lists as Danish does', async () => {
    const locale = await localeNamed('da')
    expect(locale.number(-1_234_567.5)).toBe('-1.234.567,5')
    expect(plain(locale.day('2025-03-01'))).toBe('1. marts 2025')
    expect(locale.shortDay('2025-03-01')).toBe('01.03.2025')
    expect(plain(locale.instant('2025-03-01T08:00:00.000Z'))).toBe('1. marts 2025 08.00.00 UTC')
    expect(plain(valueText(dkk(1_234.5), locale))).toBe('1.234,50 kr.')
    expect(plain(valueText(dkk(-0.5), locale))).toBe('-0,50 kr.')
    expect(plain(valueText(sek(1_234), locale))).toBe('1.234 SEK')
    expect(valueText(['work', 'fleksjob'], locale)).toBe('arbejde og fleksjob')
  })
})

describe('--lang', () => {
  it('prints a report in a language, with its numbers under each other by the decimal comma', async () => {
    const { code, out } = await jobbspar(['report', exampleOf('falkenberg'), '--lang', 'sv'])
    expect(code).toBe(0)
    expect(plain(out)).toContain('  stöd och lönekostnad utöver anställningsstödet  2 500 000  3 903 203  530 180\n')
    const days = ['fasen praktik', 'fasen efter anställningen'].map((phase) => new RegExp(`${phase} .*`).exec(out)?.[0])
    expect(days).toEqual([expect.stringMatching(/ 91,6 dagar$/), expect.stringMatching(/ 27 {3}dagar$/)])
    expect(
      new Set(out.split('\n').flatMap((line) => (/ dagar$/.test(line) && line.includes('fasen') ? line.length : [])))
        .size,
    ).toBe(1)
    expect(out).toContain('; andelen nåddes i 23 av 24 avslutade anställningar.')
  })

  it('puts the sentences of JSON in the language, and leaves codes, numbers and days', async () => {
    const of = async (...options: readonly string[]) => {
      const { out } = await jobbspar(['report', exampleOf('falkenberg'), '--json', ...options])
      return JSON.parse(out) as {
        asOf: string
        figures: { id: string; says: string; value?: unknown }[]
        findings: { rule: string; says: string }[]
      }
    }
    const [plainly, inDanish] = [await of(), await of('--lang', 'da')]
    expect(inDanish.asOf).toBe(plainly.asOf)
    expect(inDanish.figures.map(({ id, value }) => [id, value])).toEqual(
      plainly.figures.map(({ id, value }) => [id, value]),
    )
    expect(inDanish.figures[0]?.says).toBe('Deltagere ansat i programmets egen ansættelsesform.')
    expect(plainly.figures[0]?.says).toBe('Participants hired in the program’s own employment.')
    expect(inDanish.findings.map(({ rule }) => rule)).toEqual(plainly.findings.map(({ rule }) => rule))
    expect(inDanish.findings[0]?.says).toMatch(/^Ved start af praktik skal/)
  })

  it('prints an audit, a program, a comparison and what was validated', async () => {
    const audit = await jobbspar(['audit', exampleOf('falkenberg'), '--lang', 'sv'])
    expect(audit.out).toContain('Citat återges på källans språk.\n')
    expect(audit.out).toContain('1 brutet ska-krav.\n')
    expect(audit.out).toContain('”Minst 20 procent av arbetstiden ska vara kompetensutveckling”')
    const program = await jobbspar(['program', 'hedensted', '--lang', 'da'])
    expect(program.out).toContain('Hvad der blev af hvert udsagn i kilden\n')
    expect(program.out).toContain('Citater gengives på kildens sprog')
    const diff = await jobbspar(['programs', '--diff', 'falkenberg', 'vasteras', '--lang', 'sv'])
    expect(diff.out).toContain('Citat återges på källans språk, och anmärkningar till villkoren')
    expect(diff.out).toContain('I båda, men inte lika\n')
    const alike = await jobbspar(['programs', '--diff', 'falkenberg', 'falkenberg', '--lang', 'sv'])
    expect(alike.out).not.toContain('Citat')
    const validate = await jobbspar([
      'validate',
      historyOf('support-sv.jsonl', { 'support-1': supported }),
      '--lang',
      'sv',
    ])
    expect(validate.out).toMatch(/: 2 händelser i 1 ström, giltig \(/)
  })

  it('says what is wrong in the language, and takes no other', async () => {
    const missing = await jobbspar(['program', 'nowhere', '--lang', 'da'])
    expect([missing.code, missing.err]).toEqual([2, expect.stringMatching(/^fejl: der findes intet program »nowhere«/)])
    const broken = await jobbspar(['program', fileOf('broken.json', '{\n"a" "b" }'), '--lang', 'sv'])
    expect([broken.code, broken.err]).toEqual([2, expect.stringMatching(/broken\.json:2: inte JSON: [^\n]+\n$/)])
    const other = await jobbspar(['programs', '--lang', 'no'])
    expect([other.code, other.err]).toEqual([2, expect.stringContaining('Allowed choices are en, sv, da')])
  })
})

const commands = ['validate', 'audit', 'report', 'programs', 'program']

describe('the help', () => {
  it.each(['sv', 'da'])('of every command is in the language, and no wider than before: %s', async (lang) => {
    const ofLines = async (argv: readonly string[]) => {
      const { code, out, err } = await jobbspar(argv, { width: 80 })
      expect([code, err]).toEqual([0, ''])
      return out.split('\n').filter((line) => line !== '')
    }
    for (const argv of [['--help'], ...commands.map((command) => [command, '--help'])]) {
      const [inEnglish, translated] = [await ofLines(argv), await ofLines([...argv, '--lang', lang])]
      // A line that holds only examples is the same in every language.
      expect(translated.filter((line) => /[a-z]{3}/.test(line) && inEnglish.includes(line))).toEqual([])
      // The usage line is as long as the names in it.
      expect(Math.max(...translated.slice(1).map((line) => line.length))).toBeLessThanOrEqual(80)
    }
  })

  it('names the same options and arguments in every language', async () => {
    const namesIn = async (command: string, lang: string) =>
      [
        ...(await jobbspar([command, '--help', `--lang=${lang}`])).out.matchAll(/^ {2}(-\S.*?|file|program)(?= {2})/gm),
      ].map(([, name]) => name)
    for (const command of commands) {
      const names = await namesIn(command, 'en')
      expect(names).toContain('--lang <language>')
      expect([await namesIn(command, 'sv'), await namesIn(command, 'da')]).toEqual([names, names])
    }
  })
})

describe('bad usage', () => {
  it.each([
    [['adit'], 'okänt kommando: ”adit” (Menade du audit?)', 'ukendt kommando: »adit« (Mente du audit?)'],
    [['audit'], 'argumentet ”file” saknas', 'argumentet »file« mangler'],
    [
      ['audit', 'a', 'b'],
      'för många argument till ”audit”. Förväntat: 1, angivet: 2.',
      'for mange argumenter til »audit«. Forventet: 1, angivet: 2.',
    ],
    [
      ['audit', 'a', '--progam', 'x'],
      'okänd flagga: ”--progam” (Menade du --program?)',
      'ukendt tilvalg: »--progam« (Mente du --program?)',
    ],
    [
      ['report', 'a', '--as-of', '2016-13-01'],
      'värdet ”2016-13-01” för flaggan ”--as-of <day>” är ogiltigt. Ange en dag, till exempel 2016-06-30.',
      'værdien »2016-13-01« for tilvalget »--as-of <day>« er ugyldig. Angiv en dag, fx 2016-06-30.',
    ],
    [
      ['audit', 'a', '--known-at', "it's\nsoon"],
      "värdet ”it's soon” för flaggan ”--known-at <instant>” är ogiltigt. Ange en tidpunkt eller en dag, till exempel 2016-06-30T12:00:00Z eller 2016-06-30.",
      "værdien »it's soon« for tilvalget »--known-at <instant>« er ugyldig. Angiv et tidspunkt eller en dag, fx 2016-06-30T12:00:00Z eller 2016-06-30.",
    ],
    [
      ['report', 'a', '--period', '2016-Q9'],
      expect.stringMatching(/är ogiltigt\. Förväntat: ett år, kvartal, tertial eller en månad från 1900 till 2199, /),
      expect.stringMatching(/er ugyldig\. Forventet: et år, kvartal, tertial eller en måned fra 1900 til 2199, /),
    ],
    [
      ['report', 'a', '--complete-to', 'support=soon'],
      expect.stringMatching(/till exempel support=2021-09; soon är varken en månad eller en dag\.$/),
      expect.stringMatching(/fx support=2021-09; soon er hverken en måned eller en dag\.$/),
    ],
    [
      ['report', 'a', '--complete-to', '=2021-09'],
      expect.stringMatching(/; inget är inget slag av uppgift: all, /),
      expect.stringMatching(/; intet er ingen slags oplysning: all, /),
    ],
    [
      ['report', 'a', '--complete-to', 'a=b=c'],
      expect.stringMatching(/; det finns mer än ett =\.$/),
      expect.stringMatching(/; der er mere end ét =\.$/),
    ],
    [
      ['report', 'a', '--brief', '--evidence', 'x'],
      'flaggan ”--brief” kan inte användas tillsammans med flaggan ”--evidence <figure>”',
      'tilvalget »--brief« kan ikke bruges sammen med tilvalget »--evidence <figure>«',
    ],
  ])('is answered in the language: %j', async (argv, swedish, danish) => {
    const said = async (lang: string) => {
      const { code, out, err } = await jobbspar([...argv, '--lang', lang])
      expect([code, out]).toEqual([2, ''])
      return err.trimEnd().replace(/^(fel|fejl): /, '')
    }
    expect([await said('sv'), await said('da')]).toEqual([swedish, danish])
  })

  it('says in the language what lacks a value', async () => {
    const lacking = await jobbspar(['audit', 'a', '--lang=da', '--program'])
    expect(lacking.err).toBe('fejl: tilvalget »--program <program>« mangler en værdi\n')
  })
})

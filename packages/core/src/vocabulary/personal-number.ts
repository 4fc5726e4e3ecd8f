/**
 * How Swedish and Danish personal numbers are written: a date (YYMMDD, YYYYMMDD, DDMMYY or DDMMYYYY, in one piece or in
 * parts) and four more signs. Days from 61 are those of coordination and replacement numbers; a letter may be first
 * among the four in interim numbers. Check digits are not tested: Danish numbers have had none since 2007, and made-up
 * numbers rarely have a correct one.
 *
 * Groups of digits are not divided: a number begins and ends at a sign, at an end of the text, or at a letter. Digits
 * in one piece may be part of a random hexadecimal reference. In that case the letters next to them must not all be
 * a–f, and twelve digits have to begin with a year from 1900 to 2029.
 *
 * The pattern has no look-ahead, so that JSON Schema can use it. It is a function, because a bundler keeps a text that
 * is concatenated at the top level, even if nothing uses it.
 */
export const personalNumberPattern = (): string => {
  const [signs, some] = ['[._:/-]*', '[._:/-]+']
  const [century, year] = ['(?:18|19|20)', '[0-9]{2}']
  const monthOf = (nought: string) => `(?:${nought}[1-9]|1[0-2])`
  const dayOf = (nought: string) => `(?:${nought}[1-9]|[12][0-9]|3[01]|6[1-9]|[78][0-9]|9[01])`
  const [month, shortMonth, day, shortDay] = [monthOf('0'), monthOf('0?'), dayOf('0'), dayOf('0?')]
  const last = `(?:[0-9]{2}${signs}[0-9]{2}|[JKLMNPR-UWXjklmnpr-uwx][0-9]{3})`
  const full = `${century}${year}`
  const inParts = [
    `${full}(?:${some}${month}${signs}|${month}${some})${day}`,
    `${day}(?:${some}${month}${signs}|${month}${some})${full}`,
    `${year}${some}${month}${signs}${day}`,
    `${day}${some}${month}${signs}${year}`,
    `${full}${some}${shortMonth}${some}${shortDay}`,
    `${shortDay}${some}${shortMonth}${some}${full}`,
  ]
  const inOne = `(?:${century}?${year}${month}${day}|${day}${month}${century}?${year})`
  const apart = `[A-Za-z]*(?:(?:${inParts.join('|')})${signs}|${inOne}${some})${last}[A-Za-z]*`
  const letters = '(?:[A-Za-z]*[G-Zg-z][A-Za-z]*)?'
  const together = `(?:(?:19[0-9]|20[0-2])[0-9]${month}${day}|${year}${month}${day}|${day}${month}${year})${last}`
  return `(?:^|[._:/-])(?:${apart}|${letters}${together}${letters})(?:[._:/-]|$)`
}

// The groups of a UUID can look like a personal number.
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const personalNumber = new RegExp(personalNumberPattern())

/** Whether the text has enough digits for a personal number with no letter in between, except the one letter of an interim number. */
const hasDigits = (text: string): boolean => {
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const sign = text.charCodeAt(i)
    if (sign >= 48 && sign <= 57) {
      if (++digits === 10) return true
    } else if (sign >= 65) {
      // Letters from j, in upper and lower case, without `_`.
      if (digits >= 6 && (sign | 32) >= 106 && sign !== 95) return true
      if (sign !== 95) digits = 0
    }
  }
  return false
}

/** Whether something is written like a personal number in a text without spaces. The groups of a UUID are ignored. */
export const holdsPersonalNumber = (text: string): boolean =>
  hasDigits(text) && personalNumber.test(text.length < 36 ? text : text.replace(uuid, 'u'))

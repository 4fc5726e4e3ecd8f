/**
 * Words that make a practitioner read a sentence twice, what to write, and why. Sentences of rules and quotations of sources are
 * as they are: the first are made to be read aloud, the second are not ours.
 */
export const words = [
  {
    word: /\b(?:un)?told\b/gi,
    write: 'reported, stated, shown, recorded or counted: say which',
    why: 'it leaves open whether a person reported it, a record holds it or a page shows it',
  },
  {
    word: /\btell(?:s|ing)?\b(?![^.;:]*\bapart\b)/gi,
    write: 'reports, says, shows, or: determine, distinguish',
    why: 'the same for the present tense',
  },
  {
    word: /\basked? from\b|\bthe day asked\b/gi,
    write: 'the reference date (asOf)',
    why: 'statistics call it so',
  },
  { word: /\bbeside\b/gi, write: 'next to, with, in parallel, in addition to', why: 'it is either a place or a time' },
  { word: /\bso many\b(?! that\b)/gi, write: 'n, this many, a number of', why: 'it reads as “a great many”' },
  { word: /\banew\b/gi, write: 'again', why: 'old-fashioned' },
  { word: /\bnobody\b/gi, write: 'no one, none, not recorded', why: 'mostly it means that a fact is not recorded' },
  { word: /\bsomebody\b|\bwhoever\b/gi, write: 'someone, a person, a participant; anyone who', why: 'say who it is' },
  { word: /\breckon(?:s|ed|ing)?\b/gi, write: 'compute', why: 'old-fashioned' },
  {
    word: /\bhand(?:s|ed|ing)? (?:\w+ )?out\b/gi,
    write: 'release (a report), return, pass on',
    why: 'release is the word of disclosure control',
  },
  { word: /\bgiv(?:es?|en|ing) (?:\w+ )?away\b/gi, write: 'disclose', why: 'the word of disclosure control' },
  { word: /\bkept of\b|\bkeeps? of\b/gi, write: 'retained, stored', why: 'a retained share is the term' },
  { word: /\bby then\b/gi, write: 'by that day, up to that time', why: 'say which time' },
  { word: /\bmend(?:s|ed|ing)?\b/gi, write: 'correct, repair', why: 'old-fashioned' },
  { word: /\bbore\b/gi, write: 'paid', why: 'payers pay' },
  { word: /\bcaught up\b/gi, write: 'recoverable, made up', why: 'spoken' },
  { word: /\bof them so\b(?=[,.;])/gi, write: 'events, cases', why: 'it has no noun' },
  {
    word: /\b(?<!(?:as (?:it|they|this|that|these) )|out)(?:stands?|stood|standing)\b(?! for\b)/gi,
    write: 'is, appears, is listed, is in effect, holds: say which',
    why: 'things do not stand',
  },
  { word: /\bow(?:e|es|ed|ing)\b/gi, write: 'is due, has an obligation', why: 'what has a due day is due' },
  { word: /\b(?:any|every)body\b/gi, write: 'anyone, everyone, each participant', why: 'one word for one thing' },
  { word: /\bput(?:s|ting)? right\b/gi, write: 'correct', why: 'a correction is an event here' },
  { word: /\bfor ever\b/gi, write: 'permanently, without end', why: 'old-fashioned' },
  { word: /\bfor want of\b/gi, write: 'for lack of, without', why: 'old-fashioned' },
  { word: /\bonce more\b/gi, write: 'again', why: 'one word for one thing' },
  { word: /\ball the same\b/gi, write: 'anyway, nevertheless', why: 'spoken' },
  { word: /\bwhat of\b/gi, write: 'the part of … that', why: 'it has no noun' },
  {
    word: /\b(?:hence|thus|whence|thereof|therein|wherein|whilst|lest|ere|aught|nought|unto|upon)\b/gi,
    write: 'the plain word',
    why: 'old-fashioned',
  },
  {
    word: /\b(?:all|everything) that can be asked\b/gi,
    write: 'the functions on it, its rules and events: name them',
    why: 'it does not say what there is',
  },
  { word: /\b(?:that|those|one) which\b/gi, write: 'the noun, then “that”', why: 'a pronoun without a noun' },
  { word: /\bbe it (?:of|a|the)\b/gi, write: 'whether it is', why: 'inverted word order' },
  { word: /\bsuffices\b/gi, write: 'is enough', why: 'old-fashioned' },
]

/** Names of exported things and of fields that say too little, and the noun that names the thing. */
export const names = [
  {
    word: /(?:(?:^|[a-z])(?:[Tt]old|[Bb]eside|[Nn]obody|[Ss]omebody|[Rr]eckon)(?![a-z]))/g,
    write: 'what it is: statements, given events, with …',
    why: 'a name is a noun, and the words are those above',
  },
  { word: /^(?:behind|some|one|both)$/gi, write: 'a noun that names the thing', why: 'a name is a noun' },
  { word: /^bench$/gi, write: 'RuleIndex', why: 'an index of rules' },
  { word: /^walk$/gi, write: 'Cursor', why: 'the usual word' },
  { word: /^owes$/gi, write: 'obligation', why: 'obligations are what a stream has' },
  { word: /^sorts?$/gi, write: 'employmentCategories', why: 'categories of employment' },
  { word: /^asTermSays$/gi, write: 'byTerm', why: 'shorter' },
  { word: /^concerns$/gi, write: 'appliesTo', why: 'the usual word' },
  { word: /^kindOf$/gi, write: 'termKey, or say of what it is the kind', why: 'a kind of what?' },
]

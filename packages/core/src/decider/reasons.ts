/** Why a rule could not judge, or had nothing to judge: a code with its facts. `reason:` texts say it in each language. */
export interface Reason {
  readonly code: string
  readonly facts: Readonly<Record<string, string>>
}

/** The reasons that the library’s own rules give, in English. A name in braces stands for the fact with that name. */
export const reasonTexts: Readonly<Record<string, string>> = {
  // What is not known
  notKnown: '{what}',
  notKnownOf: '{what} of {of}',
  noTerm: '{term} on {on}',
  noTermOf: '{term} of {of} on {on}',
  noDayForTerms: 'the day whose terms apply',
  // Why there is nothing to judge
  notAboutThisEvent: 'it is not about this event',
  programSilent: 'the program does not speak of {term}',
  programSilentOf: 'the program does not speak of {term} of {of}',
  notSettled: '{term} is not settled by its source',
  notSettledOf: '{term} of {of} is not settled by its source',
  perhapsNotYet: '{term} may not have held yet on {on}: since when it did is not known',
  perhapsNotYetOf: '{term} of {of} may not have held yet on {on}: since when it did is not known',
  dropped: 'it is no longer asked',
  conditionInTheWay: 'a condition prevents it',
  endedBefore: 'the participation has ended before',
  extensionWithoutSubsidy: 'the extension cites no subsidy of its own',
  firstMonthsNotOver: 'the first full months are not over',
  firstStep: 'it is the first step',
  followsWithoutGap: 'it follows another contract without a gap',
  noCategory: 'the program gives no category for {kind}',
  noEmployerOfKind: 'no employer and agreement of this kind',
  noFullWeek: 'no week was active on every day',
  noHighest: 'the program says no highest number',
  noHoursWorked: 'no hours were worked',
  noInterventionInParallel: 'no intervention runs in parallel with the praktik',
  noLongestTime: 'no longest time for {kind}',
  noLowest: 'the program says no lowest number',
  noNeed: 'it names no need',
  noPlannedEnd: 'no planned last day',
  noPraktikInParallel: 'no praktik runs in parallel with the intervention',
  noSuchEmployment: 'there is no such employment',
  noSuchPraktik: 'there is no such praktik',
  noSuchPraktikOpen: 'no such praktik is open',
  noSuchStage: 'the program has no such stage',
  noSuchSubsidy: 'there is no such subsidy',
  noTeamNeeded: 'no team has to meet',
  noUnit: 'no unit is stated',
  notAPilot: 'it is not a pilot',
  notAProject: 'it is not a project',
  notAskedAt: 'not asked at {placement}',
  notAskedOf: 'not asked of {kind}',
  notAskedOfEmployment: 'not asked of this employment',
  notAskedOfStage: 'not asked of this stage',
  notAskedThen: 'not asked at this event',
  notStatedThen: 'this event states nothing that it asks for',
  noSuchSubject: 'what it is about has not begun',
  noCase: 'no case of the rule fits',
  judgedAtEnd: 'it is judged when what it counts for ends',
  nothingToShare: 'there is nothing of which it is a share',
  notAssigned: 'the participant is not assigned',
  notTemporary: '{kind} is not a temporary kind',
  notWithFirstEmployer: 'it is not with its first employer',
  nothingInParallel: 'nothing runs in parallel with it',
  nothingOpen: 'nothing with a last day is open',
  nothingToCompare: 'nothing to compare',
  othersNotAtHand: 'other participations of the person are not at hand',
  stayNotStated: 'nothing is said of how long it stays',
  subsidyNotCited: 'no employment cites the subsidy',
  wageUnchanged: 'the wage stays as it was',
}

/**
 * The English text of a reason, before its facts are filled in. Where the library has no text, it is the code itself.
 */
export const reasonMessage = (code: string): string => reasonTexts[code] ?? code

/** A reason in English. */
export const reasonText = ({ code, facts }: Reason): string =>
  reasonMessage(code).replaceAll(/\{(\w+)\}/g, (name, fact: string) => facts[fact] ?? name)

import {
  ContactMade,
  participation,
  ParticipationEnded,
  ParticipationOpened,
  ParticipationPaused,
  ParticipationResumed,
  type ContactForm,
  type Day,
  type ProgramTerms,
} from '@jobbspar/core'
import { scenario } from '@jobbspar/testing'
import { programWith } from './synthetic.js'

export const opens = (on: Day) =>
  ParticipationOpened({
    ...{ on, participant: 'participant-1', household: 'household-1' },
    ...{ program: 'synthetic', municipality: 'nowhere' },
  })
export const pauses = (on: Day, reason?: string) =>
  ParticipationPaused({ on, ...(reason === undefined ? {} : { reason }) })
export const resumes = (on: Day) => ParticipationResumed({ on })
export const ends = (on: Day) => ParticipationEnded({ on, exit: 'work', verified: true })
export const contact = (on: Day, form: ContactForm = 'message') =>
  ContactMade({ on, coach: 'coach-1', form, purpose: 'other' })

/** No one has been admitted yet, under a made-up program with these terms. */
export const newcomerUnder = (terms: ProgramTerms) => scenario(participation, programWith(terms))

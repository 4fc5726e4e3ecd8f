import { type EmploymentTraits, type OutcomeDefinition, type Source } from '@jobbspar/core'

/** An outcome definition that needs more than the exit: the length and kind of a job, or a status after the end. */
export interface OutcomeMeasure extends OutcomeDefinition {
  /**
   * An exit to work counts if there is a job at the end whose kind has none of these traits and that lasts this many
   * calendar months.
   */
  readonly work?: { readonly unbrokenMonths: number; readonly notOf: readonly (keyof EmploymentTraits)[] }
  /**
   * The number of calendar months after the end at which the status is determined. The case counts if `counts` names
   * this status. The exit is used only to exclude cases.
   */
  readonly statusAfterMonths?: number
}

const kolada: Source = {
  id: 'kolada.workOrStudy',
  document: 'Hållbarometern, Resultat vid avslut i kommunens arbetsmarknadsverksamhet, after Kolada',
  quote: 'För att räknas som en anställning ska denna ha pågått minst en sammanhängande månad',
  status: 'interpretation',
  note: 'Not read at Kolada itself. Whether studies entitle to student aid is not recorded: every exit to education is taken so.',
}

/**
 * Work or studies, among all participations that ended. Work is a job on the regular labour market, subsidised or not,
 * of at least one unbroken month. Municipal labour-market employment is not work.
 */
export const koladaWorkOrStudy: OutcomeMeasure = {
  id: 'kolada.workOrStudy',
  version: 1,
  says: 'Ended in a regular job, kept for at least an unbroken month, or in studies that entitle to student aid, of all who ended.',
  counts: ['work', 'education'],
  excluded: [],
  work: { unbrokenMonths: 1, notOf: ['temporary'] },
  source: kolada,
}

/** The months after the end at which {@link jobindsatsStatus} is determined. */
export const jobindsatsMonths = [1, 3, 6, 12] as const

/** Work or education on one day, a fixed number of calendar months after the end. */
export const jobindsatsStatus = (months: (typeof jobindsatsMonths)[number]): OutcomeMeasure => ({
  id: `jobindsats.status.${months}`,
  version: 1,
  says: `In work or education ${months === 1 ? 'one month' : `${months} months`} after the end, of those whose status is known.`,
  counts: ['work', 'education'],
  excluded: [],
  statusAfterMonths: months,
  source: {
    id: 'DK-JI-01',
    document: 'A published chart after Jobindsats.dk, datawrapper.dwcdn.net/Ff44B/3',
    quote: 'Målinger angiver personernes arbejdsmarkedsstatus på én bestemt dag',
    status: 'unverified',
    note:
      'The definitions of Jobindsats itself were not found: which statuses count was not read, nor other months than the first. ' +
      'There a spell ends with a calendar month without the benefit; here with the participation.',
  },
})

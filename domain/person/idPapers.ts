/** what somebody can show that they are who they say: a passport, an EU/EEA driving licence, another listed document. */
export const idPapers = ['PASSPORT', 'DRIVING_LICENCE', 'OTHER_LISTED'] as const;

export type IdPapers = (typeof idPapers)[number];

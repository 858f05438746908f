/** What is compared. All four walk the same eight messages on the same servers. */
export const variantNames = ['ours', 'naive', 'regular', 'empty'] as const;
export type VariantName = (typeof variantNames)[number];

export interface Variant {
  readonly workflow: 'citizenJourney' | 'naiveJourney';
  /** Its messages carry all they say, not their ids alone. */
  readonly carriesPayload: boolean;
  readonly usesDatabase: boolean;
  readonly what: string;
}

export const variants: Record<VariantName, Variant> = {
  ours: {
    workflow: 'citizenJourney',
    carriesPayload: false,
    usesDatabase: true,
    what: 'the product: one local activity a message',
  },
  naive: {
    workflow: 'naiveJourney',
    carriesPayload: true,
    usesDatabase: true,
    what: 'state in the workflow, one regular activity an effect',
  },
  regular: {
    workflow: 'citizenJourney',
    carriesPayload: false,
    usesDatabase: true,
    what: 'the product with its step as one regular activity',
  },
  empty: {
    workflow: 'citizenJourney',
    carriesPayload: false,
    usesDatabase: false,
    what: 'the product with a step that only answers',
  },
};

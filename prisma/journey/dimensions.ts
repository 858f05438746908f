/** Under which names a journey is counted; null and no bank at all are counted as NONE. */
export interface JourneyDimensions {
  /** registration numbers: a citizen may have two */
  readonly banks: readonly string[];
  /** the wave's id */
  readonly wave: string | null;
  readonly municipality: string;
  readonly ageBand: string;
  readonly means: string | null;
  /** absent in what was written before it was counted */
  readonly hasMitId?: boolean;
}

/** which century digit 7 and the two digits of the year give together. */
export const centuryTable: readonly {
  readonly digit7: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly century: 1800 | 1900 | 2000;
}[] = [
  { digit7: '0123', fromYear: 0, toYear: 99, century: 1900 },
  { digit7: '49', fromYear: 0, toYear: 36, century: 2000 },
  { digit7: '49', fromYear: 37, toYear: 99, century: 1900 },
  { digit7: '5678', fromYear: 0, toYear: 57, century: 2000 },
  { digit7: '5678', fromYear: 58, toYear: 99, century: 1800 },
];

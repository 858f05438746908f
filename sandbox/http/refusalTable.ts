/** What somebody is told who did something wrong, in both languages. */
export interface RefusalText {
  readonly da: string;
  readonly en: string;
}

/** How one system answers its refusals: by their stable code, and how that reads. */
export const refusalTable =
  <Code extends string>(texts: Readonly<Record<Code, RefusalText>>) =>
  (code: Code) => ({ code, text: texts[code] });

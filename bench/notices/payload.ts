/** What all measured notices say: the same, so that their document is rendered once and reused. */
export const noticePayload = (noticeKey: string) => ({
  noticeKey,
  noticeKind: 'YOUR_TURN',
  values: { deadline: '2021-11-05' },
  language: 'da',
  templateVersion: 1,
});

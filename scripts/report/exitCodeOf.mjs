// @ts-check
/**
 * What a report says to whoever started the demonstration: 0, no promise was broken by what happened; 1, one was; 2, none
 * was broken and none was put to the test, because nobody was told anything. A promise that needs what did not happen in
 * these days (the end of NemID, say) is named in the report as not shown, and changes nothing here.
 * @param {{ held: boolean, happened: boolean }} report
 */
export function exitCodeOf({ held, happened }) {
  if (!held) return 1;
  return happened ? 0 : 2;
}

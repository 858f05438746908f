/** What stands in a form's text field, without the spaces around it. */
export function writtenIn(form: HTMLFormElement, name: string): string {
  const written = new FormData(form).get(name);
  return typeof written === 'string' ? written.trim() : '';
}

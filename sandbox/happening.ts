/** Something that others in the sandbox may want to hear of, at once and in order. */
export class Happening<News> {
  readonly #listeners: ((news: News) => void)[] = [];

  listen(listener: (news: News) => void): void {
    this.#listeners.push(listener);
  }

  tell(news: News): void {
    for (const listener of this.#listeners) listener(news);
  }
}

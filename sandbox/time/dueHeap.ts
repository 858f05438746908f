interface Due<T> {
  readonly at: number;
  readonly order: number;
  readonly what: T;
}

/** A binary heap: what is due first comes first; what is due together comes in the order it was put in. */
export class DueHeap<T> {
  readonly #items: Due<T>[] = [];
  #puts = 0;

  get size(): number {
    return this.#items.length;
  }

  put(at: number, what: T): void {
    this.#items.push({ at, order: this.#puts++, what });
    this.#rise(this.#items.length - 1);
  }

  /** Takes what is due first, if it is due at `now`; undefined if nothing is. */
  takeDue(now: number): T | undefined {
    const first = this.#items[0];
    if (!first || first.at > now) return undefined;
    const last = this.#items.pop();
    if (last && this.#items.length > 0) {
      this.#items[0] = last;
      this.#sink(0);
    }
    return first.what;
  }

  #isBefore(left: number, right: number): boolean {
    const [a, b] = [this.#items[left], this.#items[right]];
    if (!a || !b) return a !== undefined;
    return a.at < b.at || (a.at === b.at && a.order < b.order);
  }

  #swap(left: number, right: number): void {
    const [a, b] = [this.#items[left], this.#items[right]];
    if (!a || !b) return;
    this.#items[left] = b;
    this.#items[right] = a;
  }

  #rise(from: number): void {
    let index = from;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!this.#isBefore(index, parent)) return;
      this.#swap(index, parent);
      index = parent;
    }
  }

  #sink(from: number): void {
    let index = from;
    for (;;) {
      const [left, right] = [2 * index + 1, 2 * index + 2];
      const least = this.#isBefore(right, left) ? right : left;
      if (!this.#isBefore(least, index)) return;
      this.#swap(index, least);
      index = least;
    }
  }
}

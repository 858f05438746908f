import { z } from 'zod';
import { openJournal } from '../../book/journal.js';
import type { SystemContext } from '../../systemContext.js';
import { isoInstant } from '../../time/programmeClock.js';

const entry = z.object({ at: z.string(), task: z.string() });

/** What the managers have done, task by task: after a restart nothing is done again. */
export class ProgrammeBook {
  readonly #done = new Set<string>();
  readonly #context: SystemContext;
  readonly #journal;

  constructor(context: SystemContext) {
    this.#context = context;
    this.#journal = openJournal(context.dataFolder, 'programme', entry, ({ task }) => {
      this.#done.add(task);
    });
  }

  isDone(task: string): boolean {
    return this.#done.has(task);
  }

  done(task: string): void {
    this.#journal.record({ at: isoInstant(this.#context.clock.now()), task });
  }

  close(): void {
    this.#journal.close();
  }
}

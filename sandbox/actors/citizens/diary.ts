import { openJournal } from '../../book/journal.js';
import type { SystemContext } from '../../systemContext.js';
import { isoInstant } from '../../time/programmeClock.js';
import { type Deed, type DiaryEntry, diaryEntry, type Plan } from './diaryEntry.js';

/** What a citizen remembers. */
export interface Page {
  readonly toldTimes: number;
  /** How many steps were taken: part of the keys of what is asked, so that a step done again asks the same. */
  readonly steps: number;
  readonly lastDeed: Deed | null;
  readonly plan: Plan | null;
  readonly isDead: boolean;
  readonly hasMitId: boolean;
  readonly hasMoved: boolean;
  readonly nemIdEnded: boolean;
}

const blank: Page = {
  toldTimes: 0,
  steps: 0,
  lastDeed: null,
  plan: null,
  isDead: false,
  hasMitId: false,
  hasMoved: false,
  nemIdEnded: false,
};

const happensToThem: readonly Deed[] = ['TOLD', 'MOVED', 'EMIGRATED', 'DIED', 'NEMID_ENDED'];

function after(page: Page, { did, next }: DiaryEntry): Page {
  const isStep = !happensToThem.includes(did);
  return {
    toldTimes: page.toldTimes + (did === 'TOLD' ? 1 : 0),
    steps: page.steps + (isStep ? 1 : 0),
    lastDeed: isStep ? did : page.lastDeed,
    plan: next,
    isDead: page.isDead || did === 'DIED',
    hasMitId: page.hasMitId || did === 'ENROLLED',
    hasMoved: page.hasMoved || did === 'MOVED' || did === 'EMIGRATED',
    nemIdEnded: page.nemIdEnded || did === 'NEMID_ENDED',
  };
}

/** Every citizen's memory, kept in the citizens' book. */
export class Diary {
  readonly #pages = new Map<number, Page>();
  readonly #context: SystemContext;
  readonly #journal;
  #lastAt = 0;

  constructor(context: SystemContext) {
    this.#context = context;
    this.#journal = openJournal(context.dataFolder, 'citizens', diaryEntry, (entry) => {
      this.#pages.set(entry.citizen, after(this.page(entry.citizen), entry));
      this.#lastAt = Date.parse(entry.at);
    });
  }

  page(citizen: number): Page {
    return this.#pages.get(citizen) ?? blank;
  }

  /** When anything was last written (programme time, epoch ms); 0 for an empty book. */
  get lastAt(): number {
    return this.#lastAt;
  }

  write(citizen: number, did: Deed, next: Plan | null, detail?: string): void {
    const at = isoInstant(this.#context.clock.now());
    this.#journal.record({ at, citizen, did, next, ...(detail ? { detail } : {}) });
  }

  close(): void {
    this.#journal.close();
  }
}

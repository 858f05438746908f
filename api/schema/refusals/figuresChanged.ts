import type { Language } from '@overgang/domain';
import type { DryRun } from '@overgang/prisma';
import { refusalText } from '../../texts/refusalText.js';
import { Refusal } from './refusal.js';

/** more are concerned by now than the dry run said that was to be confirmed. */
export class FiguresChanged extends Refusal {
  readonly confirmed: DryRun;
  readonly now: DryRun;

  constructor(language: Language, figures: { readonly confirmed: DryRun; readonly now: DryRun }) {
    super('FIGURES_CHANGED', refusalText('FIGURES_CHANGED', language));
    this.confirmed = figures.confirmed;
    this.now = figures.now;
  }
}

import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** Lets a wide table scroll by itself; focusable, so that the keyboard can scroll it too. */
export function TableFrame({ label, children }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: WCAG 2.1.1: what scrolls must scroll by keyboard
    <div role="group" className="table-frame" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

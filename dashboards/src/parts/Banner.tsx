import type { ReactNode } from 'react';

interface Props {
  readonly tone: 'calm' | 'good' | 'warning';
  readonly children: ReactNode;
}

/** A sentence the reader should notice; the caller decides whether it is also announced. */
export function Banner({ tone, children }: Props) {
  return <div className={`banner banner-${tone}`}>{children}</div>;
}

import type { ReactNode } from 'react';

interface Props {
  readonly kind?: 'primary' | 'secondary' | 'quiet';
  readonly type?: 'button' | 'submit';
  /** What a screen reader hears, where the visible text alone says too little. */
  readonly label?: string;
  readonly isDisabled?: boolean;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

export function Button({
  kind = 'secondary',
  type = 'button',
  label,
  isDisabled = false,
  onClick,
  children,
}: Props) {
  return (
    <button
      type={type}
      className={`button button-${kind}`}
      aria-label={label}
      disabled={isDisabled}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

import type { InputHTMLAttributes } from 'react';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly problem: string | null;
  readonly inputMode?: InputHTMLAttributes<HTMLInputElement>['inputMode'];
  readonly maxLength: number;
  /** What stands there from the start. */
  readonly given?: string;
}

/** A text field with its hint and its problem. The browser neither remembers nor corrects what is written. */
export function Field({ name, label, hint, problem, inputMode, maxLength, given }: Props) {
  const described = problem === null ? `${name}-hint` : `${name}-hint ${name}-problem`;
  return (
    <div className={problem === null ? 'field' : 'field field-wrong'}>
      <label htmlFor={name}>{label}</label>
      <p id={`${name}-hint`} className="hint">
        {hint}
      </p>
      {problem !== null && (
        <p id={`${name}-problem`} className="problem">
          {problem}
        </p>
      )}
      <input
        id={name}
        name={name}
        type="text"
        inputMode={inputMode}
        maxLength={maxLength}
        defaultValue={given}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        aria-describedby={described}
        aria-invalid={problem !== null}
      />
    </div>
  );
}

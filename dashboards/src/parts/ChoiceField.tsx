interface Props {
  readonly name: string;
  readonly label: string;
  readonly none: string;
  readonly problem: string | null;
  readonly choices: readonly { readonly value: string; readonly text: string }[];
}

/** One of a few, none of them chosen beforehand. */
export function ChoiceField({ name, label, none, problem, choices }: Props) {
  return (
    <div className={problem === null ? 'field' : 'field field-wrong'}>
      <label htmlFor={name}>{label}</label>
      {problem !== null && (
        <p id={`${name}-problem`} className="problem">
          {problem}
        </p>
      )}
      <select
        id={name}
        name={name}
        autoComplete="off"
        defaultValue=""
        aria-describedby={problem === null ? undefined : `${name}-problem`}
        aria-invalid={problem !== null}
      >
        <option value="">{none}</option>
        {choices.map(({ value, text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}

import { type FormEvent, useState } from 'react';
import { Button } from '../parts/Button.js';
import { Field } from '../parts/Field.js';
import { useTexts } from '../texts/useTexts.js';
import { writtenIn } from './writtenIn.js';

interface Props {
  readonly isWorking: boolean;
  readonly onFind: (cpr: string, purpose: string) => void;
}

const isTenDigits = (text: string): boolean => /^\d{6}-?\d{4}$/.test(text);
const shortestPurpose = 5;

/** Finds a citizen by CPR number and purpose. The fields are emptied as soon as the number is on its way. */
export function FindByCpr({ isWorking, onFind }: Props) {
  const { t } = useTexts();
  const [wrong, setWrong] = useState({ cpr: false, purpose: false });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const cpr = writtenIn(form, 'cpr');
    const purpose = writtenIn(form, 'purpose');
    const problems = { cpr: !isTenDigits(cpr), purpose: purpose.length < shortestPurpose };
    setWrong(problems);
    if (problems.cpr || problems.purpose) return;
    form.reset();
    onFind(cpr.replace('-', ''), purpose);
  };
  return (
    <form className="form" onSubmit={find} autoComplete="off" noValidate>
      <Field
        name="cpr"
        label={t('citizen.byCpr')}
        hint={t('citizen.byCpr.hint')}
        problem={wrong.cpr ? t('citizen.byCpr.wrong') : null}
        inputMode="numeric"
        maxLength={11}
      />
      <Field
        name="purpose"
        label={t('citizen.purpose')}
        hint={t('citizen.purpose.hint')}
        problem={wrong.purpose ? t('citizen.purpose.wrong') : null}
        maxLength={200}
      />
      <Button kind="primary" type="submit" isDisabled={isWorking}>
        {t('citizen.find')}
      </Button>
    </form>
  );
}

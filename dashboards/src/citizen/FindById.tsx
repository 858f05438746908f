import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { Button } from '../parts/Button.js';
import { Field } from '../parts/Field.js';
import { useTexts } from '../texts/useTexts.js';
import { writtenIn } from './writtenIn.js';

interface Props {
  readonly isWorking: boolean;
  readonly onFind: (id: string) => void;
}

/** Shows a journey by its number. */
export function FindById({ isWorking, onFind }: Props) {
  const { t } = useTexts();
  const [isWrong, setWrong] = useState(false);
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const id = z.guid().safeParse(writtenIn(event.currentTarget, 'journey'));
    setWrong(!id.success);
    if (id.success) onFind(id.data);
  };
  return (
    <form className="form" onSubmit={find} autoComplete="off" noValidate>
      <Field
        name="journey"
        label={t('citizen.byId')}
        hint={t('citizen.byId.hint')}
        problem={isWrong ? t('citizen.byId.wrong') : null}
        maxLength={40}
      />
      <Button kind="primary" type="submit" isDisabled={isWorking}>
        {t('citizen.show')}
      </Button>
    </form>
  );
}

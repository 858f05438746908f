import { type FormEvent, useState } from 'react';
import { z } from 'zod';
import { Button } from '../parts/Button.js';
import { ChoiceField } from '../parts/ChoiceField.js';
import { Field } from '../parts/Field.js';
import { useTexts } from '../texts/useTexts.js';
import { purposes, saysWhy } from './purposes.js';
import { writtenIn } from './writtenIn.js';

interface Props {
  readonly isWorking: boolean;
  /** A journey's number that was chosen elsewhere on the page. */
  readonly wanted: string;
  readonly onFind: (id: string, purpose: string) => void;
}

/** Shows a journey by its number, once it is said why: the citizen may read that. */
export function FindById({ isWorking, wanted, onFind }: Props) {
  const { t } = useTexts();
  const [wrong, setWrong] = useState({ id: false, why: false });
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const id = z.guid().safeParse(writtenIn(form, 'journey'));
    const [chosen, words] = [writtenIn(form, 'why'), writtenIn(form, 'words')];
    const why = purposes.find((purpose) => purpose === chosen);
    const isSaid = saysWhy(chosen, words);
    setWrong({ id: !id.success, why: !isSaid });
    if (!id.success || why === undefined || !isSaid) return;
    onFind(id.data, [t(`why.${why}`), words].filter((part) => part !== '').join(': '));
  };
  return (
    <form className="form" onSubmit={find} autoComplete="off" noValidate>
      <Field
        name="journey"
        label={t('citizen.byId')}
        hint={t('citizen.byId.hint')}
        problem={wrong.id ? t('citizen.byId.wrong') : null}
        maxLength={40}
        given={wanted}
      />
      <ChoiceField
        name="why"
        label={t('citizen.why')}
        none={t('citizen.why.none')}
        problem={wrong.why ? t('citizen.why.wrong') : null}
        choices={purposes.map((value) => ({ value, text: t(`why.${value}`) }))}
      />
      <Field
        name="words"
        label={t('citizen.words')}
        hint={t('citizen.words.hint')}
        problem={null}
        maxLength={150}
      />
      <Button kind="primary" type="submit" isDisabled={isWorking}>
        {t('citizen.show')}
      </Button>
    </form>
  );
}

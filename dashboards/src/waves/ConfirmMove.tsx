import { useEffect, useRef } from 'react';
import { Button } from '../parts/Button.js';
import { useTexts } from '../texts/useTexts.js';
import type { Intention } from './useMoveWave.js';

interface Props {
  readonly intention: Intention;
  readonly isWorking: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** Says what will happen and asks for a yes. The browser's own dialogue keeps the focus inside and gives it back. */
export function ConfirmMove({ intention, isWorking, onConfirm, onCancel }: Props) {
  const { t, formats } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const { wave, move } = intention;
  const values = {
    name: wave.name,
    size: formats.number(wave.size),
    rest: formats.number(wave.size - wave.released),
    rate: formats.number(wave.ratePerDay),
  };
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby="confirm-title"
      aria-describedby="confirm-text"
      onClose={onCancel}
    >
      <h3 id="confirm-title">{t(`wave.${move}.title`, values)}</h3>
      <p id="confirm-text">{t(`wave.${move}.text`, values)}</p>
      <div className="buttons">
        <Button kind="primary" onClick={onConfirm} isDisabled={isWorking}>
          {isWorking ? t('confirm.working') : t(`wave.${move}`)}
        </Button>
        <Button onClick={() => dialog.current?.close()} isDisabled={isWorking}>
          {t('confirm.cancel')}
        </Button>
      </div>
    </dialog>
  );
}

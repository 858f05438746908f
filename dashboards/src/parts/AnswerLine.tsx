import { useTexts } from '../texts/useTexts.js';
import { Banner } from './Banner.js';
import { Button } from './Button.js';

interface Props {
  readonly answer: { readonly tone: 'good' | 'calm' | 'warning'; readonly text: string } | null;
  readonly onClose: () => void;
}

/** The answer to what was asked, read aloud when it comes; it stays until it is closed. */
export function AnswerLine({ answer, onClose }: Props) {
  const { t } = useTexts();
  return (
    <div role="status" className="answer">
      {answer !== null && (
        <Banner tone={answer.tone}>
          <span>{answer.text}</span>
          <Button kind="quiet" label={t('answer.close')} onClick={onClose}>
            ×
          </Button>
        </Banner>
      )}
    </div>
  );
}

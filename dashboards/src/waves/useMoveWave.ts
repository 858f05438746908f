import { useMutation, useQueryClient } from '@tanstack/react-query';
import { change } from '../api/change.js';
import { moveWave, type WaveMove } from '../api/documents/moveWave.js';
import type { Wave } from '../api/documents/waves.js';
import { ApiRefusal } from '../api/problems.js';
import { useApi } from '../api/useApi.js';
import { type Texts, useTexts } from '../texts/useTexts.js';

export interface Intention {
  readonly wave: Wave;
  readonly move: WaveMove;
}

export interface Answer {
  readonly tone: 'good' | 'calm' | 'warning';
  readonly text: string;
}

function answerTo(problem: Error, t: Texts['t']): Answer {
  if (!(problem instanceof ApiRefusal)) return { tone: 'warning', text: t('wave.away') };
  if (problem.code === 'PENDING') return { tone: 'calm', text: t('wave.pending') };
  return { tone: 'warning', text: t('wave.refused', { message: problem.message }) };
}

/** Carries out what was confirmed, and says how it went: done, pending, refused in the API's words, or unanswered. */
export function useMoveWave(onAnswer: (answer: Answer) => void) {
  const ask = useApi();
  const client = useQueryClient();
  const { t } = useTexts();
  return useMutation({
    mutationFn: ({ wave, move }: Intention) =>
      ask((asking) => change(moveWave[move], { ...asking, variables: { id: wave.id } })),
    onSuccess: (_outcome, { wave, move }) =>
      onAnswer({ tone: 'good', text: t(`wave.${move}.done`, { name: wave.name }) }),
    onError: (problem) => onAnswer(answerTo(problem, t)),
    onSettled: () => client.invalidateQueries({ queryKey: ['waves'] }),
  });
}

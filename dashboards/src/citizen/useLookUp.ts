import { useState } from 'react';
import { askApi } from '../api/askApi.js';
import { change } from '../api/change.js';
import { findCitizen } from '../api/documents/findCitizen.js';
import { journey } from '../api/documents/journey.js';
import type { Journey } from '../api/documents/journeyFields.js';
import { ApiRefusal } from '../api/problems.js';
import { useApi } from '../api/useApi.js';
import { useTexts } from '../texts/useTexts.js';

interface Found {
  readonly journey: Journey | null;
  /** Another one each time a journey was read. */
  readonly opened: number;
  /** why it was looked up: the citizen may read it */
  readonly purpose: string;
  readonly problem: string | null;
  readonly isWorking: boolean;
}

const nothing: Found = { journey: null, opened: 0, purpose: '', problem: null, isWorking: false };

/**
 * Looks one citizen up, once each time it is asked: every reading is logged, so there is no polling here. The CPR number
 * goes into the request and nowhere else: no cache, no state, no address.
 */
export function useLookUp() {
  const ask = useApi();
  const { t } = useTexts();
  const [found, setFound] = useState(nothing);

  async function lookUp(
    purpose: string,
    read: () => Promise<Journey | null | undefined>,
  ): Promise<void> {
    setFound((before) => ({ ...before, problem: null, isWorking: true }));
    try {
      const shown = (await read()) ?? null;
      setFound((before) => ({
        ...nothing,
        opened: before.opened + 1,
        journey: shown,
        purpose,
        problem: shown === null ? t('citizen.notFound') : null,
      }));
    } catch (problem) {
      const text = problem instanceof ApiRefusal ? problem.message : t('live.awayFirst');
      setFound({ ...nothing, problem: text });
    }
  }

  return {
    found,
    byId: (id: string, purpose: string) =>
      lookUp(
        purpose,
        async () =>
          (await ask((asking) => askApi(journey, { ...asking, variables: { id, purpose } })))
            .journey,
      ),
    byCpr: (cpr: string, purpose: string) =>
      lookUp(
        purpose,
        async () =>
          (await ask((asking) => change(findCitizen, { ...asking, variables: { cpr, purpose } })))
            .journey,
      ),
  };
}

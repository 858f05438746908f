import { useQuery } from '@tanstack/react-query';
import { readPace } from './programmeClock.js';

/** How programme time moves; undefined while that is not known. */
export const usePace = () =>
  useQuery({ queryKey: ['pace'], queryFn: readPace, refetchInterval: 5_000, retry: false }).data;

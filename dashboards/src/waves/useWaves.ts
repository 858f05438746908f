import { waves } from '../api/documents/waves.js';
import { useLive } from '../api/useLive.js';

/** The waves as they stand; undefined until they were read once. */
export function useWaves() {
  const { data } = useLive('waves', waves);
  return data?.waves.edges.flatMap((edge) => (edge === null ? [] : [edge.node]));
}

import { drawOne } from './draw.js';

/** Where Danes live who live abroad: the country's code, and a post code with its town. */
const towns = [
  ['SE', '211 20 Malmö'],
  ['DE', '24937 Flensburg'],
  ['NO', '0150 Oslo'],
  ['GB', 'London SW1V 1AA'],
  ['ES', '29640 Fuengirola'],
] as const;

/** A town abroad, the same for the same person. */
export function townAbroad(label: string): { readonly country: string; readonly townLine: string } {
  const [country, townLine] = drawOne(towns, label, 'town abroad');
  return { country, townLine };
}

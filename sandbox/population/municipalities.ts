/** Municipality code, name of its main town, post code, and share of the people here. */
export const municipalities = [
  ['0101', 'København S', '2300', 14],
  ['0751', 'Aarhus C', '8000', 8],
  ['0461', 'Odense C', '5000', 5],
  ['0851', 'Aalborg', '9000', 5],
  ['0147', 'Frederiksberg', '2000', 3],
  ['0561', 'Esbjerg', '6700', 3],
  ['0730', 'Randers C', '8900', 2.5],
  ['0621', 'Kolding', '6000', 2.5],
  ['0615', 'Horsens', '8700', 2.4],
  ['0630', 'Vejle', '7100', 2.4],
  ['0265', 'Roskilde', '4000', 2.3],
  ['0657', 'Herning', '7400', 2.3],
  ['0740', 'Silkeborg', '8600', 2.2],
  ['0370', 'Næstved', '4700', 2.1],
  ['0791', 'Viborg', '8800', 2.1],
  ['0540', 'Sønderborg', '6400', 1.9],
  ['0259', 'Køge', '4600', 1.6],
  ['0219', 'Hillerød', '3400', 1.4],
  ['0400', 'Rønne', '3700', 1.1],
  ['0825', 'Læsø', '9940', 0.4],
] as const;

export type MunicipalityCode = (typeof municipalities)[number][0];

/** The address line with post code and town. */
export function townLine(code: MunicipalityCode): string {
  const found = municipalities.find(([known]) => known === code);
  if (!found) throw new Error(`no municipality ${code}`);
  return `${found[2]} ${found[1]}`;
}

// @ts-check

/** One line of a table of figures. @param {string} name @param {...(string | number)} cells */
export const tableLine = (name, ...cells) =>
  `  ${name.padEnd(38)}${cells.map((cell) => String(cell).padStart(12)).join('')}`;

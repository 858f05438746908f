// @ts-check
/** @param {string | undefined} arg */
const isNamed = (arg) => arg !== undefined && /^--[a-z-]+$/.test(arg);

/** @param {string | undefined} arg */
const isNegative = (arg) => arg !== undefined && /^-\d/.test(arg);

/**
 * A number below zero is the value of the option before it, which says what it takes, and no option of its own: Node's
 * reader of arguments would call it ambiguous.
 * @param {readonly string[]} args
 */
export const joinNegative = (args) =>
  args.flatMap((arg, index) => {
    const [before, next] = [args[index - 1], args[index + 1]];
    if (isNegative(arg) && isNamed(before)) return [];
    return isNamed(arg) && isNegative(next) ? [`${arg}=${next}`] : [arg];
  });

import type { Language } from '@overgang/domain';
import type { Plugin } from 'graphql-yoga';
import { maskError } from './maskError.js';

/** What is wrong with a query is told without quoting what stands in it: a CPR number may (§6). */
export const maskInvalid = (language: Language): Plugin<object> => ({
  onValidate:
    () =>
    ({ valid, result, setResult }) => {
      if (!valid) setResult(result.map((error) => maskError(error, language)));
    },
});

/** A query deeper, broader or heavier than the API answers. */
export class QueryTooLarge extends Error {}

/** What a row `transition` adds to and takes from the counters: from the fold and the recount alike. */
export const progressChangesSql = `
  LATERAL progress_changes(transition.at, from_state, to_state, was_overdue, transition.is_overdue, dimensions_before, dimensions_after)
    AS change`;

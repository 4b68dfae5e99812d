// Apart from its schema, so that a browser showing the form needn't fetch one.

/** Needs heard on a visit: up to three at once, a line left open counts for nothing. */
export const needsAtOnce = [1, 2, 3] as const

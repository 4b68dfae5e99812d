// Apart from its schema, so that a browser showing the form needn't fetch one.

export const windowConfidences = ['seen', 'uncertain', 'default'] as const

/** What an officer may find of a firm that an operator entered. */
export const checkVerdicts = ['in-district', 'outside', 'refused'] as const

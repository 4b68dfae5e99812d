export const targets = {}

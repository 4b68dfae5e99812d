export const platforms = {}

export const carriers = {}

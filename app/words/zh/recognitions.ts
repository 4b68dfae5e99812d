export const recognitions = {}

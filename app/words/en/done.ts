export const done: Record<string, string> = {}

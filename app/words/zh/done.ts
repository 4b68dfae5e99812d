// What a notice says after an act was done; the key is the act's name.
export const done: Record<string, string> = {}

/** A share of 0-1 as an SVG percentage, kept within the drawing. */
export const percent = (share: number): string => `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`

// What Chromium 87 does not know yet and our pages or their libraries call (docs/decisions/0006).

function at<T>(this: ArrayLike<T>, place: number): T | undefined {
  const whole = Math.trunc(place) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

const lacking: [on: object, name: string, value: unknown][] = [
  [Array.prototype, 'at', at],
  [String.prototype, 'at', at],
  [Object, 'hasOwn', (one: object, name: PropertyKey) => Reflect.getOwnPropertyDescriptor(one, name) !== undefined],
]

/** Adds them where they are missing; to be called before anything else runs. */
export function teachOlderBrowsers(): void {
  for (const [on, name, value] of lacking)
    if (!(name in on)) Object.defineProperty(on, name, { value, writable: true, configurable: true })
}

// English must have every key of the Chinese source, with the same arguments: a missing one does not compile.
export type Like<T> = {
  readonly [K in keyof T]: T[K] extends string
    ? string
    : T[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Like<T[K]>
}

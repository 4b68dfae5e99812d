// A form that can't be read as it is: which fields, and the key of the message for each.
export class FormRefusal extends Error {
  constructor(readonly errors: Record<string, string>) {
    super('form.invalid')
    this.name = 'FormRefusal'
  }
}

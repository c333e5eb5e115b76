/** What a form asks for: the label the reader sees, and what was given so far. */
export type Asked = readonly (readonly [label: string, given: unknown])[]

/** The labels of what is still to be given, in the order of the form. */
export const stillNeeded = (asked: Asked): string[] =>
  asked.filter(([, given]) => !(typeof given === 'string' ? given.trim() : given)).map(([label]) => label)

import { householdGroups } from './form-fields'
import { type Form, isSame, said, typed } from './form-values'

/** A member as it is typed when a household is registered. */
export interface Member {
  name?: string
  relation?: string
  sex?: string
  birthOn?: string | null
  document?: string
}

/** The head first: without one there is no household. */
export const blankFamily = (): Member[] => [{ relation: 'HEAD' }]

const whole = (member: Member) => Boolean(member.name?.trim() && member.relation && member.sex)
const empty = (member: Member) => !member.name?.trim() && !member.sex && !member.birthOn && !member.document?.trim()

/** One head, and nobody half stated; a row left empty is nobody. */
export const familyReady = (members: Member[]) =>
  members.filter((one) => one.relation === 'HEAD' && whole(one)).length === 1 &&
  members.every((one) => whole(one) || (one.relation !== 'HEAD' && empty(one)))

/** What is said of the members to the server: nothing of what was left empty. */
export const familyStated = (members: Member[]) =>
  members.filter(whole).map((member) => Object.fromEntries(Object.entries(member).filter(([, value]) => value?.trim())))

/** What is said of the household itself. */
export const householdStated = (form: Form) =>
  Object.fromEntries(
    householdGroups
      .flatMap((group) => group.fields)
      .filter((field) => form[field.name] !== undefined && !isSame(form[field.name], typed(field, null)))
      .map((field) => [field.name, said(field, form[field.name])]),
  )

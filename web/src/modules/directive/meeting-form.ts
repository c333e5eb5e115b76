import type { Attendance, MeetingPage, Named, Proposal, Speaker } from './api'

export interface VenueForm {
  main: boolean
  name: string
  place: string | null
  partner: number | null
  outside: boolean
  attendance: Attendance[]
}
export interface DecisionForm {
  from: number
  to: number
  chosen: boolean
  /** what was saved before is not changed here */
  saved: boolean
  text: string
  owners: Named[]
  helpers: Named[]
  dueOn: string | null
  dueWords: string | null
  atOnce: boolean
}
export interface CommitmentForm {
  place: string | null
  name: string
  posts: string | null
  text: string | null
}
export interface MeetingForm {
  kind: string
  level: string
  reach: string | null
  title: string
  heldOn: string | null
  place: string | null
  partner: number | null
  gist: string
  minute: string
  hash: string | null
  fileName: string | null
  venues: VenueForm[]
  speakers: Speaker[]
  agenda: string[]
  decisions: DecisionForm[]
  commitments: CommitmentForm[]
}

export const levels = ['PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE'] as const
export const roles = ['CHAIR', 'SPEECH', 'WELCOME', 'REPORT', 'REMARKS', 'PRESENT'] as const

export const emptyForm = (): MeetingForm => ({
  kind: '',
  level: 'COUNTY',
  reach: null,
  title: '',
  heldOn: null,
  place: null,
  partner: null,
  gist: '',
  minute: '',
  hash: null,
  fileName: null,
  venues: [],
  speakers: [],
  agenda: [],
  decisions: [],
  commitments: [],
})

export const emptyDecision = (): DecisionForm => ({
  from: 0,
  to: 0,
  chosen: true,
  saved: false,
  text: '',
  owners: [],
  helpers: [],
  dueOn: null,
  dueWords: null,
  atOnce: false,
})

/** The level of an authority, by its code. */
export function levelOf(place: string | null, partner: number | null): string {
  if (partner) return 'HEADQUARTERS'
  if (!place) return 'COUNTY'
  const zeros = /0*$/.exec(place)![0].length
  return zeros >= 10 ? 'PROVINCE' : zeros >= 8 ? 'PREFECTURE' : zeros >= 6 ? 'COUNTY' : zeros >= 3 ? 'TOWN' : 'VILLAGE'
}

/** What was read, put where nobody has typed anything yet. */
export function proposed(form: MeetingForm, found: Proposal, post: string): MeetingForm {
  return {
    ...form,
    title: form.title || (found.title ?? ''),
    heldOn: found.heldOn ?? form.heldOn,
    venues: found.venues.map(({ main, named, outside, called, present }) => ({
      main,
      name: named.words,
      place: named.place,
      partner: named.partner,
      outside,
      attendance: present === null ? [] : [{ post, called, present }],
    })),
    speakers: found.speakers,
    agenda: found.agenda,
    decisions: [
      ...form.decisions.filter(({ saved }) => saved),
      ...found.decisions.map(({ proposed: chosen, ...rest }) => ({ ...rest, chosen, saved: false })),
    ],
    commitments: found.commitments.map(({ named, name, posts }) => ({ place: named.place, name, posts, text: null })),
  }
}

export function formOf(page: MeetingPage): MeetingForm {
  const { head } = page
  return {
    ...emptyForm(),
    ...head,
    gist: head.gist ?? '',
    minute: page.minute ?? '',
    venues: page.venues.map((venue) => ({
      main: venue.main,
      name: venue.name,
      place: venue.place,
      partner: venue.partner,
      outside: venue.outside,
      attendance: page.attendance
        .filter((one) => one.venue === venue.id)
        .map(({ post, called, present }) => ({ post, called, present })),
    })),
    speakers: page.speakers,
    agenda: page.agenda,
    decisions: page.decisions.map(({ text }) => ({ ...emptyDecision(), saved: true, text })),
    commitments: page.commitments.map(({ place, name, posts, text }) => ({ place, name, posts, text })),
  }
}

const number = (place: string | null) => (place ? Number(place) : null)

/** What is sent: only what was marked; those who help are helpers of every owner. */
export function bodyOf(form: MeetingForm): object {
  return {
    kind: form.kind,
    level: form.level,
    reach: form.reach || null,
    title: form.title.trim(),
    heldOn: form.heldOn,
    place: number(form.place),
    partner: form.partner,
    gist: form.gist || null,
    minute: form.minute || null,
    hash: form.hash,
    fileName: form.fileName,
    venues: form.venues.map((venue) => ({ ...venue, place: number(venue.place) })),
    speakers: form.speakers.filter(({ name }) => name.trim()),
    agenda: form.agenda.filter((item) => item.trim()),
    decisions: form.decisions
      .filter(({ chosen, saved, text }) => saved || (chosen && text.trim()))
      .map(({ saved, text, owners, helpers, dueOn, atOnce }) => ({
        text,
        owners: saved
          ? []
          : owners.map((owner) => ({
              place: number(owner.place),
              partner: owner.partner,
              office: owner.office,
              places: helpers.filter(({ place, office }) => place && !office).map(({ place }) => Number(place)),
              partners: helpers.flatMap(({ partner }) => partner ?? []),
              helpers: helpers.flatMap(({ office }) => office ?? []).join(' / ') || null,
              dueOn,
              atOnce,
            })),
      })),
    commitments: form.commitments
      .filter(({ name, place }) => name.trim() && place)
      .map((one) => ({ ...one, place: number(one.place) })),
  }
}

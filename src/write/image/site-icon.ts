import { colours } from './share-look.ts'

/** The sign of the site in tabs and bookmarks: what was met as a disc, what was not as an open diamond, as on the board of promises. */
export const siteIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="${colours.ground}"/><circle cx="11" cy="11" r="6" fill="${colours.met}"/><circle cx="11" cy="24" r="3.5" fill="${colours.met}"/><path d="M22.5 14.5l6 6-6 6-6-6z" fill="none" stroke="${colours.unmet}" stroke-width="2.6" stroke-linejoin="round"/></svg>
`

/** Words of a StratML document that the plan does not have: it is written in the language of the plan. */
export const stratmlWords = { unlisted: '戦略に掲載のない取組' } as const

/** Bounds of a password in signs, apart from the rule, so that a form that only says them does not carry the list of words. */
export const PASSWORD_LENGTH = { min: 12, max: 200 } as const;

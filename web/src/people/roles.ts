/** The roles; each may do all that the ones before it may. */
export const roles = ['reader', 'analyst', 'reviewer', 'administrator'] as const
export type Role = (typeof roles)[number]

/** Those that a person of a role may give a key. */
export const upTo = (role: Role | null): readonly Role[] => roles.slice(0, role === null ? 0 : roles.indexOf(role) + 1)

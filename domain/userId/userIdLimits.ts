/** How long a user-ID may be, in Unicode code points after NFC. */
export type UserIdLimits = { readonly minLength: number; readonly maxLength: number };

/** the limits unless the policy says otherwise. */
export const defaultUserIdLimits: UserIdLimits = { minLength: 5, maxLength: 48 };

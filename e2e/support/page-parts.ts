/** The CSS selector of the theme button, for tests that can't query by role. */
export const THEME_BUTTON = "body > header button:not([popovertarget])";

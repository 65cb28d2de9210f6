/** Finds the button that changes the theme, where roles can't be asked for: the one of the header that opens nothing. */
export const THEME_BUTTON = "body > header > button:not([popovertarget])";

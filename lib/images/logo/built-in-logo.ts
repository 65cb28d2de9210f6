/** The outline of the built-in logo, a folded sheet, in a square of 16 pixels; `public/default-icon.svg` has it too. */
export const BUILT_IN_LOGO = "M2 2l6 3 6-3v10l-6 3-6-3zm7.5 3.9v6.6l3-1.5V4.4z";

/**
 * Widths in pixels in which images are offered: those of the layout, times the densities of screens. 400 is a card on a desktop; 660 to
 * 1080 a phone's column of 320 to 390 pixels at densities 2 and 3; 660 and 1280 the column of text (630) at 1 and 2; 1080, 1600 and 2080
 * the wide column, on a tablet and a desktop (1030).
 */
export const WIDTHS = [400, 660, 800, 1080, 1280, 1600, 2080];

/** Widths of portraits in pixels. */
export const SMALL_WIDTHS = [64, 128, 192];

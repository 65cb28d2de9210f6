/** The colour of the paper for what knows no `oklch()`: `--paper` of `app/styles/tokens.css`. */
export const PAGE_COLORS = { light: "#fbfaf7", dark: "#161310" } as const;

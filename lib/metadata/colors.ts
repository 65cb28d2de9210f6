/** The background color of pages where `oklch()` isn't supported: `--color-paper` of `app/styles/tokens.css`. */
export const PAGE_COLORS = { light: "#fbfaf7", dark: "#161310" } as const;

/** A reader's choice; anything else leaves it to the system. */
export type Theme = "light" | "dark" | "";

/** When the first of the frame's two colours, that for the dark, holds. */
const DARK_FRAME: Record<string, string> = { light: "not all", dark: "all" };

/** Shows the page, and the browser's frame around it, in a theme. */
export function showTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	const media = DARK_FRAME[theme] ?? "(prefers-color-scheme: dark)";
	document.querySelector("[name=theme-color]")?.setAttribute("media", media);
}

/** Shows the theme that was chosen on this device. */
export function showChosenTheme(): void {
	try {
		showTheme(localStorage.theme ?? "");
	} catch {
		// A browser may refuse to keep anything; then the system's theme rules.
	}
}

/** A reader's choice; anything else leaves it to the system. */
export type Theme = "light" | "dark" | "";

/** When the first of the frame's two colours, that for the dark, holds. */
const DARK_FRAME: Record<string, string> = { light: "not all", dark: "all" };

/** Shows the page, and the browser's frame around it, in a theme. */
export function applyTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	const media = DARK_FRAME[theme] ?? "(prefers-color-scheme: dark)";
	document.querySelector("[name=theme-color]")?.setAttribute("media", media);
}

/** The theme that was chosen on this device; a browser may refuse to keep one, then the system's rules. */
export function savedTheme(): Theme {
	try {
		return localStorage.theme ?? "";
	} catch {
		return "";
	}
}

/** Shows the theme that was chosen on this device. */
export function applySavedTheme(): void {
	applyTheme(savedTheme());
}

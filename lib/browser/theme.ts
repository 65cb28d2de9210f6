/** A reader's choice; without one the system's theme rules. */
export type Theme = "light" | "dark" | "";

/** What the reader has chosen on this device; a browser may refuse to keep anything. */
function chosenTheme(): Theme {
	try {
		return localStorage.theme ?? "";
	} catch {
		return "";
	}
}

/** Shows the page, and the browser's frame around it, in the theme that was chosen. */
export function showTheme(theme = chosenTheme()): void {
	document.documentElement.dataset.theme = theme;
	// The first colour of the frame is the dark one's; where its query doesn't match, the light one's is next.
	const media = { light: "not all", dark: "all", "": "(prefers-color-scheme: dark)" }[theme];
	document.querySelector("[name=theme-color]")?.setAttribute("media", media);
}

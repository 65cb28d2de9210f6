/** A reader's choice of theme; empty to follow the system. */
export type Theme = "light" | "dark" | "";

/** The media query of the first `theme-color`, the dark one, for each chosen theme. */
const DARK_COLOR_MEDIA: Record<string, string> = { light: "not all", dark: "all" };

/** Applies a theme to the page and to the colour of the browser's own interface. */
export function applyTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	const media = DARK_COLOR_MEDIA[theme] ?? "(prefers-color-scheme: dark)";
	document.querySelector("[name=theme-color]")?.setAttribute("media", media);
}

/** Returns an empty text if no theme is saved on this device, or if the browser denies access to storage. */
function savedTheme(): Theme {
	try {
		return localStorage.theme ?? "";
	} catch {
		return "";
	}
}

export function applySavedTheme(): void {
	applyTheme(savedTheme());
}

import { setDarkClass } from "./dark-class";
import { announce, onClick } from "./dom";

/** Defined when the script is bundled. */
declare const SETS_DARK_CLASS: boolean;

/** A reader's choice of theme; empty to follow the system. */
type Theme = "light" | "dark" | "";

/** The media query of the first `theme-color`, the dark one, for each chosen theme. */
const DARK_COLOR_MEDIA: Record<string, string> = { light: "not all", dark: "all" };

/** Makes the theme button work, and keeps the page in step with other tabs and after a return from the page cache. */
export function enableThemeSwitch(): void {
	onClick(".theme", chooseNextTheme);
	for (const type of ["storage", "pageshow"]) addEventListener(type, applySavedTheme);
	document.addEventListener("prerenderingchange", applySavedTheme);
	if (SETS_DARK_CLASS) matchMedia("(prefers-color-scheme: dark)").addEventListener("change", setDarkClass);
}

function chooseNextTheme(button: HTMLElement): void {
	const theme = nextTheme();
	saveTheme(theme);
	applyTheme(theme);
	// biome-ignore lint/performance/useDomNodeTextContent: the button has a label for each state and displays one of them.
	announce(button.innerText);
}

/** The opposite of the system's theme comes first, so that the first click is visible. */
function nextTheme(): Theme {
	const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
	const [opposite, same] = isDark ? (["light", "dark"] as const) : (["dark", "light"] as const);
	const { theme } = document.documentElement.dataset;
	if (theme === opposite) return same;
	return theme === same ? "" : opposite;
}

function saveTheme(theme: Theme): void {
	try {
		localStorage.theme = theme;
	} catch {
		// Without storage, the choice lasts as long as the page.
	}
}

/** Applies a theme to the page and to the colour of the browser's own interface. */
function applyTheme(theme: Theme): void {
	document.documentElement.dataset.theme = theme;
	if (SETS_DARK_CLASS) setDarkClass();
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

function applySavedTheme(): void {
	applyTheme(savedTheme());
}

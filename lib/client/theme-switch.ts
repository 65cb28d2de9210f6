import { announce } from "./announce";
import { onClick } from "./events";
import { applySavedTheme, applyTheme, type Theme } from "./theme";

/** Makes the theme button work, and keeps the page in step with other tabs and after a return from the page cache. */
export function enableThemeSwitch(): void {
	onClick(".theme", chooseNextTheme);
	for (const type of ["storage", "pageshow"]) addEventListener(type, applySavedTheme);
	document.addEventListener("prerenderingchange", applySavedTheme);
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

import { announce } from "./announce";
import { applySavedTheme, applyTheme, type Theme } from "./theme";

/** Lets the button of the masthead change the theme, in step with other tabs and with pages that come back. */
export function enableThemeSwitch(): void {
	document.addEventListener("click", onClick);
	for (const type of ["storage", "pageshow"]) addEventListener(type, applySavedTheme);
	document.addEventListener("prerenderingchange", applySavedTheme);
}

function onClick({ target }: MouseEvent): void {
	const button = target instanceof Element ? target.closest<HTMLElement>(".theme") : null;
	if (!button) return;
	const theme = nextTheme();
	keep(theme);
	applyTheme(theme);
	// biome-ignore lint/performance/useDomNodeTextContent: of the button's words only those of its state are shown.
	announce(button.innerText);
}

/** From the system's theme to the other one first, so that every reader sees what the button does. */
function nextTheme(): Theme {
	const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
	const [other, same] = isDark ? (["light", "dark"] as const) : (["dark", "light"] as const);
	const { theme } = document.documentElement.dataset;
	if (theme === other) return same;
	return theme === same ? "" : other;
}

function keep(theme: Theme): void {
	try {
		localStorage.theme = theme;
	} catch {
		// The choice then lasts as long as the page.
	}
}

import { announce } from "@/lib/client/dom";

/** Makes the theme button work, and keeps the page in step with other tabs and after a return from the page cache. */
export function enableThemeSwitch(): void {
	for (const button of document.querySelectorAll<HTMLElement>(".theme")) {
		button.addEventListener("click", () => {
			localStorage.theme = nextTheme();
			applySavedTheme();
			// biome-ignore lint/performance/useDomNodeTextContent: the button has a label for each state and displays one of them.
			announce(button.innerText);
		});
	}
	for (const type of ["storage", "pageshow"]) addEventListener(type, applySavedTheme);
}

/** Applies the chosen theme: `light`, `dark`, or empty to follow the system. */
export function applySavedTheme(): void {
	document.documentElement.dataset.theme = localStorage.theme ?? "";
}

/** The opposite of the system's theme comes first, so that the first click is visible; then the same, then that of the system. */
function nextTheme(): string {
	const isDark = matchMedia("(prefers-color-scheme: dark)").matches;
	const [opposite, same] = isDark ? ["light", "dark"] : ["dark", "light"];
	const { theme } = document.documentElement.dataset;
	if (theme === opposite) return same ?? "";
	return theme === same ? "" : (opposite ?? "");
}

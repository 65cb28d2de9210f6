/** The theme in which the page is shown. */
export type ShownTheme = "light" | "dark";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** Returns the theme in which the page is shown: the reader's choice, else that of the system. */
export function getShownTheme(): ShownTheme {
	const { theme } = document.documentElement.dataset;
	if (theme === "light" || theme === "dark") return theme;
	return systemIsDark.matches ? "dark" : "light";
}

/** Calls a function whenever the page is shown in the other theme. */
export function onThemeChange(listener: (theme: ShownTheme) => void): void {
	let shown = getShownTheme();
	const update = () => {
		const theme = getShownTheme();
		if (theme === shown) return;
		shown = theme;
		listener(theme);
	};
	new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["data-theme"] });
	systemIsDark.addEventListener("change", update);
}

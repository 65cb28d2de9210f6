export type ShownTheme = "light" | "dark";

const systemIsDark = matchMedia("(prefers-color-scheme: dark)");

/** Returns the reader's choice, else the theme of the system. */
export function getShownTheme(): ShownTheme {
	const { theme } = document.documentElement.dataset;
	if (theme === "light" || theme === "dark") return theme;
	return systemIsDark.matches ? "dark" : "light";
}

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

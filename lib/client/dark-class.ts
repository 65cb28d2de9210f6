/** Sets the class `dark`, by which apps and shadcn know the dark theme, as next-themes does. */
export function setDarkClass(): void {
	const root = document.documentElement;
	const { theme } = root.dataset;
	const isDark = theme === "dark" || (theme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
	root.classList.toggle("dark", isDark);
}

import { readSettings, saveSetting } from "./settings";

/** Opens the folded parts that the writer left open, and remembers which are open. */
export function restoreFolds(root: HTMLElement): void {
	const { openParts } = readSettings();
	for (const details of root.querySelectorAll<HTMLDetailsElement>("details[data-part]")) {
		const { part = "" } = details.dataset;
		details.open = openParts.includes(part);
		details.addEventListener("toggle", () => {
			const others = readSettings().openParts.filter((one) => one !== part);
			saveSetting("openParts", details.open ? [...others, part] : others);
		});
	}
}

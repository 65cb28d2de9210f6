/** The writer's settings of the editor, which the browser keeps. */
interface Settings {
	/** Whether the text is saved while it is typed. */
	isAutomatic: boolean;
	isPreviewShown: boolean;
	/** The names of the folded parts that are open. */
	openParts: string[];
}

const KEY = "quire-editor";
const DEFAULTS: Settings = { isAutomatic: true, isPreviewShown: true, openParts: [] };

/** Settings that aren't kept, or can't be read, have their defaults. */
export function readSettings(): Settings {
	try {
		return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
	} catch {
		return DEFAULTS;
	}
}

/** Without storage, a setting lasts as long as the page. */
export function saveSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
	try {
		localStorage.setItem(KEY, JSON.stringify({ ...readSettings(), [name]: value }));
	} catch {
		// Storage is full or denied.
	}
}

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

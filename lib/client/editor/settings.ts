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

/** What a writer chooses of the editor; kept in the browser. */
interface Settings {
	/** Whether the text is saved as it is typed. */
	isAutomatic: boolean;
	isPreviewShown: boolean;
	/** The folded parts that are open. */
	openParts: string[];
}

const KEY = "quire-editor";
const DEFAULTS: Settings = { isAutomatic: true, isPreviewShown: true, openParts: [] };

/** Reads the settings; those that aren't kept, or can't be, have their defaults. */
export function readSettings(): Settings {
	try {
		return { ...DEFAULTS, ...JSON.parse(localStorage.getItem(KEY) ?? "{}") };
	} catch {
		return DEFAULTS;
	}
}

/** Keeps a setting. Without storage, it lasts as long as the page. */
export function saveSetting<Name extends keyof Settings>(name: Name, value: Settings[Name]): void {
	try {
		localStorage.setItem(KEY, JSON.stringify({ ...readSettings(), [name]: value }));
	} catch {
		// Storage is full or denied.
	}
}

/** Opens a path on the host, as links of the app do. */
export type Navigate = (path: string) => void;

/** The script of a feature for pages that are routes of an app, as an ES module. */
export interface AppScript {
	/** Makes what the feature has in an element work. Returns a function that ends it, after which it can begin again. */
	enable: (root: HTMLElement, navigate: Navigate) => () => void;
	/** Does on any page what the page of the feature is for. `url` is that of the page. */
	open?: (url: string, navigate: Navigate) => void;
}

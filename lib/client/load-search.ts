/** Defined when the script is bundled: the URL of the search module, and its integrity hash. */
declare const SEARCH_MODULE: string;
declare const SEARCH_HASH: string;

declare global {
	interface Window {
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => {
				createScriptURL: (url: string) => string;
			};
		};
	}
}

type SearchModule = typeof import("./search/main");

let searchModule: Promise<SearchModule> | undefined;

/** Loads the search module once, and verifies its hash. Rejects if that fails; the next call tries again. */
export function loadSearch(): Promise<SearchModule> {
	searchModule ??= load();
	searchModule.catch(() => {
		searchModule = undefined;
	});
	return searchModule;
}

async function load(): Promise<SearchModule> {
	// The page's Content Security Policy allows one Trusted Types policy, of this name.
	const policy = window.trustedTypes?.createPolicy("search", { createScriptURL: () => SEARCH_MODULE });
	const src = policy?.createScriptURL(SEARCH_MODULE) ?? SEARCH_MODULE;
	await new Promise((onload, onerror) => {
		const script = document.createElement("script");
		document.head.append(Object.assign(script, { type: "module", integrity: SEARCH_HASH, src, onload, onerror }));
	});
	// The module is loaded already, so this fetches nothing; the page's policy would not allow it to.
	return import(SEARCH_MODULE);
}

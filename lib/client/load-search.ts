declare const SEARCH_MODULE: string;
declare const SEARCH_HASH: string;

declare global {
	interface Window {
		trustedTypes?: {
			createPolicy: (
				name: string,
				rules: { createScriptURL: () => string },
			) => {
				createScriptURL: (address: string) => string;
			};
		};
	}
}

type Search = typeof import("./search/main");

let search: Promise<Search> | undefined;

/** Loads the module that searches, once and by its hash; rejects where that fails. */
export function loadSearch(): Promise<Search> {
	search ??= load();
	search.catch(() => {
		search = undefined;
	});
	return search;
}

async function load(): Promise<Search> {
	// The policy of a page lets its scripts trust addresses under this name alone, and this is the only one.
	const trust = window.trustedTypes?.createPolicy("search", { createScriptURL: () => SEARCH_MODULE });
	await new Promise((resolve, reject) => {
		const script = document.createElement("script");
		script.type = "module";
		script.integrity = SEARCH_HASH;
		script.src = trust?.createScriptURL(SEARCH_MODULE) ?? SEARCH_MODULE;
		script.onload = resolve;
		script.onerror = reject;
		document.head.append(script);
	});
	// It is there by now: nothing is fetched here, which the policy would not allow.
	return import(SEARCH_MODULE);
}

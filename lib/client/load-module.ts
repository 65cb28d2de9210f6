/** Defined when the script is bundled: the URLs of the modules, and their integrity hashes. */
declare const SEARCH_MODULE: string;
declare const SEARCH_HASH: string;
declare const COMPONENTS_MODULE: string;
declare const COMPONENTS_HASH: string;

interface TrustedTypePolicy {
	createScriptURL: (url: string) => string;
}

declare global {
	interface Window {
		trustedTypes?: { createPolicy: (name: string, rules: TrustedTypePolicy) => TrustedTypePolicy };
	}
}

/** Loads the module of the search once. */
export const loadSearch = createLoader<typeof import("./search/main")>(SEARCH_MODULE, SEARCH_HASH);

/** Loads the module of the components of posts once. */
export const loadComponents = createLoader<typeof import("./components/main")>(COMPONENTS_MODULE, COMPONENTS_HASH);

let policy: TrustedTypePolicy | undefined;

/** Creates a function that loads a module once, and verifies its hash. Rejects if that fails; the next call tries again. */
function createLoader<Module>(url: string, integrity: string): () => Promise<Module> {
	let module: Promise<Module> | undefined;
	return () => {
		module ??= load(url, integrity);
		module.catch(() => {
			module = undefined;
		});
		return module;
	};
}

async function load(url: string, integrity: string) {
	// The page's Content Security Policy allows one Trusted Types policy, of this name.
	policy ??= window.trustedTypes?.createPolicy("modules", {
		createScriptURL: (src) => (src === SEARCH_MODULE ? src : COMPONENTS_MODULE),
	});
	const src = policy?.createScriptURL(url) ?? url;
	await new Promise((onload, onerror) => {
		const script = document.createElement("script");
		document.head.append(Object.assign(script, { type: "module", integrity, src, onload, onerror }));
	});
	// The module is loaded already, so this fetches nothing; the page's policy would not allow it to.
	return import(url);
}

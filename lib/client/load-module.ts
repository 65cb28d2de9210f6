import { createScript } from "./create-script";

/** Defined when the script is bundled: the URLs of the modules, and their integrity hashes. */
declare const COMPONENTS_MODULE: string;
declare const COMPONENTS_HASH: string;

export const loadComponents = createLoader<typeof import("./components/main")>(COMPONENTS_MODULE, COMPONENTS_HASH);

/** Creates a function that loads a module once, and verifies its hash. Rejects if that fails; the next call tries again. */
export function createLoader<Module>(url: string, integrity: string): () => Promise<Module> {
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
	await new Promise((onload, onerror) => {
		document.head.append(createScript(url, { type: "module", integrity, onload, onerror }));
	});
	// The module is loaded already, so this fetches nothing; the page's policy would not allow it to.
	return import(url);
}

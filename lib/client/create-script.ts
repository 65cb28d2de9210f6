/** Defined when the script is bundled: the URLs of the scripts that pages load on demand. */
declare const COMPONENTS_MODULE: string;
declare const FEATURE_SCRIPTS: readonly string[];

interface TrustedTypePolicy {
	createScriptURL: (url: string) => string;
}

declare global {
	interface Window {
		trustedTypes?: { createPolicy: (name: string, rules: TrustedTypePolicy) => TrustedTypePolicy };
	}
}

let policy: TrustedTypePolicy | undefined;

/** Creates the element of a script that the build knows. The browser loads it once it is in the page. */
export function createScript(url: string, properties: object): HTMLScriptElement {
	// The page's Content Security Policy allows one Trusted Types policy, of this name.
	policy ??= window.trustedTypes?.createPolicy("modules", {
		createScriptURL: (src) => (FEATURE_SCRIPTS.includes(src) ? src : COMPONENTS_MODULE),
	});
	const src = policy?.createScriptURL(url) ?? url;
	return Object.assign(document.createElement("script"), properties, { src });
}

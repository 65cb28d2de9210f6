import type { Site } from "@/lib/config/site";
import type { PolicySources } from "@/lib/utils/policy-sources";

/** What a feature adds to the script of pages. Files are relative to the engine. */
export interface BrowserScript {
	/** The file that runs on every page, as a part of the script that pages load anyway. */
	main: string;
	/**
	 * The file of a module that `main` loads on demand, on pages that use the feature. `main` has its URL and hash as the constants
	 * `<NAME>_MODULE` and `<NAME>_HASH`.
	 */
	module?: string;
	/**
	 * The file for pages that are routes of an app, an `AppScript` of `lib/utils/app-script.ts`, with the constants of the module. The app loads
	 * it on demand.
	 */
	app?: string;
	/** The styles that the module adds, its constant `<NAME>_CSS`. */
	styles?: string;
	/** Returns what the files need to know of a blog; `undefined` if it doesn't use the feature. */
	read: (context: ScriptContext) => Promise<BrowserScriptData | undefined>;
}

export interface ScriptContext {
	site: Site;
	/** The folder of the engine, absolute. */
	engineDir: string;
	isDevelopment: boolean;
	isPreview: boolean;
	/** Whether lists have posts that readers don't see, such as drafts. */
	showsDrafts: boolean;
}

export interface BrowserScriptData {
	/** Constants of the files, by name. */
	constants?: Readonly<Record<string, unknown>>;
	/** Code that the module begins with. */
	banner?: string;
	/** The URLs of further scripts that `main` loads, which the Trusted Types policy `modules` allows (`lib/client/create-script.ts`). */
	scripts?: readonly string[];
	/** What the policy of every page has to allow. */
	policy?: readonly PolicySources[];
}

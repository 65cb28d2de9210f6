import type { Blog } from "@/lib/blog/blog";
import type { PolicySources } from "@/lib/utils/policy-sources";

/** What a feature adds to the script of pages. Files are relative to the engine. */
export interface BrowserScript {
	/** The name of the feature. */
	name: string;
	/** The file that runs on every page, as a part of the script that pages load anyway. */
	main: string;
	/**
	 * The file of a module that `main` loads on demand, on pages that use the feature. `main` has its URL and hash as the constants
	 * `<NAME>_MODULE` and `<NAME>_HASH`.
	 */
	module?: string;
	/** The styles that the module adds, its constant `<NAME>_CSS`. */
	styles?: string;
	/** Returns what the files need to know of a blog; `undefined` if it doesn't use the feature. */
	read: (blog: Blog) => Promise<BrowserScriptData | undefined>;
}

export interface BrowserScriptData {
	/** Constants of the files, by name. */
	constants?: Readonly<Record<string, unknown>>;
	/** The URLs of further scripts that `main` loads, which the Trusted Types policy `modules` allows (`lib/client/create-script.ts`). */
	scripts?: readonly string[];
	/** What the policy of every page has to allow. */
	policy?: readonly PolicySources[];
}

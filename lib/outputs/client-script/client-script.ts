import { createHash } from "node:crypto";
import path from "node:path";
import { type BuildOptions, build } from "esbuild";
import { getSite } from "@/lib/config/load";
import { getPagefindScript } from "@/lib/outputs/search/pagefind-script";
import { getSearchFolder } from "@/lib/outputs/search/search-folder";
import { isDevelopment } from "@/lib/utils/environment";
import { once } from "@/lib/utils/memoize";

/** A bundle from `lib/client`. */
export interface ScriptFile {
	/**
	 * Its address; in a build it carries a hash of the code, so that browsers may keep it for ever. Every host says so
	 * of Next's `media`; Vercel says it only of the folders that Next itself has.
	 */
	src: string;
	/** The hash by which the policy of a page allows it; not in development, where the code changes. */
	integrity?: string;
	code: string;
}

/** The script of every page, and what it loads when it is asked to search. */
export interface ClientScript {
	main: ScriptFile;
	search: ScriptFile;
	/** The styles of searches, for the page of results; the dialog's come with its code. */
	searchStyles: ScriptFile;
	/** The few lines that stand in the page itself, because they must run before anything is painted. */
	inline: string;
}

/** Bundles the page's script once; Next and the build agree on its address as the same source gives the same hash. */
export const getClientScript = once("page script", async (): Promise<ClientScript> => {
	const [{ messages }, folder, pagefind] = await Promise.all([getSite(), getSearchFolder(), getPagefindScript()]);
	const { copied, copyByKey } = messages.body;
	// What only the page of results says stays out.
	const { withoutScript, leafThrough, allPosts, ...said } = messages.search;
	const searchStyles = file("search.css", await bundle("search/search.css"));
	const searchDefine = {
		SEARCH_CSS: JSON.stringify(searchStyles.code),
		SEARCH_FOLDER: JSON.stringify(folder),
		SEARCH_WORDS: JSON.stringify({ language: messages.language, ...said }),
	};
	const search = file("search.js", await bundle("search/main.ts", { define: searchDefine, banner: { js: pagefind } }));
	const define = {
		SEARCH_MODULE: JSON.stringify(search.src),
		SEARCH_HASH: JSON.stringify(search.integrity ?? ""),
		...defineWords({ copied, copyByKey, close: said.close }),
	};
	const main = file("main.js", await bundle("main.ts", { define }));
	return { main, search, searchStyles, inline: await bundle("before-paint.ts", { format: "iife" }) };
});

function file(name: string, code: string): ScriptFile {
	if (isDevelopment) return { src: `/dev/script/${name}`, code };
	const hash = createHash("sha256").update(code).digest();
	const src = `/_next/static/media/${hash.toString("hex").slice(0, 12)}${path.extname(name)}`;
	return { src, integrity: `sha256-${hash.toString("base64")}`, code };
}

async function bundle(entry: string, options: BuildOptions = {}): Promise<string> {
	const root = path.join(/* turbopackIgnore: true */ process.cwd());
	const { outputFiles } = await build({
		entryPoints: [path.join(/* turbopackIgnore: true */ root, "lib/client", entry)],
		alias: { "@": root },
		external: ["/dev/*", "/_next/*"],
		bundle: true,
		minify: true,
		charset: "utf8",
		format: "esm",
		target: "es2022",
		// Else the settings for TypeScript put "use strict" in front.
		tsconfigRaw: {},
		...options,
		write: false,
	});
	return outputFiles?.[0]?.text.trim() ?? "";
}

/** Puts words of the interface where the script says `WORDS.name`. */
function defineWords(words: object): Record<string, string> {
	return Object.fromEntries(Object.entries(words).map(([name, word]) => [`WORDS.${name}`, JSON.stringify(word)]));
}

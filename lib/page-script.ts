import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import { isDevelopment } from "@/lib/environment";
import { once } from "@/lib/memo";

/** The script of every page, bundled from `lib/browser`. */
export interface PageScript {
	/**
	 * Its address; in a build it carries a hash of the code, so that browsers may keep it for ever. Every host says so
	 * of Next's `media`; Vercel says it only of the folders that Next itself has.
	 */
	src: string;
	/** The hash by which the policy of a page allows it; not in development, where the code changes. */
	integrity?: string;
	code: string;
	/** The few lines that stand in the page itself, because they must run before anything is painted. */
	inline: string;
}

/** Bundles the page's script once; Next and the build agree on its address as the same source gives the same hash. */
export const getPageScript = once("page script", async (): Promise<PageScript> => {
	const [code, inline] = await Promise.all([bundle("main.ts", "esm"), bundle("before-paint.ts", "iife")]);
	if (isDevelopment) return { src: "/dev/script", code, inline };
	const hash = createHash("sha256").update(code).digest();
	const src = `/_next/static/media/${hash.toString("hex").slice(0, 12)}.js`;
	return { src, integrity: `sha256-${hash.toString("base64")}`, code, inline };
});

async function bundle(entry: string, format: "esm" | "iife"): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [path.join(/* turbopackIgnore: true */ process.cwd(), "lib/browser", entry)],
		bundle: true,
		minify: true,
		format,
		target: "es2022",
		// Else the settings for TypeScript put "use strict" in front.
		tsconfigRaw: {},
		write: false,
	});
	return outputFiles[0]?.text.trim() ?? "";
}

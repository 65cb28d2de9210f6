import { createHash } from "node:crypto";
import path from "node:path";
import { build } from "esbuild";
import { isDevelopment } from "@/lib/environment";
import { once } from "@/lib/memo";

/** The one script of every page, bundled from `lib/browser`. */
export interface PageScript {
	/** Its address; in a build it carries a hash of the code, so that browsers may keep it for ever. */
	src: string;
	code: string;
}

/** Bundles the page's script once; Next and the build agree on its address as the same source gives the same hash. */
export const getPageScript = once("page script", async (): Promise<PageScript> => {
	const { outputFiles } = await build({
		entryPoints: [path.join(/* turbopackIgnore: true */ process.cwd(), "lib/browser/main.ts")],
		bundle: true,
		minify: true,
		format: "esm",
		target: "es2022",
		write: false,
	});
	const code = outputFiles[0]?.text ?? "";
	const hash = createHash("sha256").update(code).digest("hex").slice(0, 12);
	return { src: isDevelopment ? "/dev/script" : `/_next/static/script/${hash}.js`, code };
});

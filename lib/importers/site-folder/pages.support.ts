import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a visitor of a blog finds: its pages with what is said of them, and where its old addresses lead. */
export interface Pages {
	posts: unknown[];
	moved: [string, string][];
	site: unknown;
}

/** The pages that a content folder makes, asked of a process of its own, as each knows one content folder. */
export function pagesOf(contentDir: string): Pages {
	const script = fileURLToPath(new URL("./print-pages.support.ts", import.meta.url));
	const env = { ...process.env, CONTENT_DIR: contentDir };
	const { stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", script], {
		env,
		encoding: "utf8",
		maxBuffer: 2 ** 28,
	});
	if (stdout === "") throw new Error(stderr);
	return JSON.parse(stdout);
}

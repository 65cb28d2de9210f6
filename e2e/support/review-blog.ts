import type { Files } from "@/e2e/support/content";
import { type Env, run } from "@/e2e/support/process";

/** The secret of the test blogs, from which the links of drafts for review are made. */
export const REVIEW_SECRET = "the secret of the test blogs, 0123456789";

/** The content folder of a small blog with a draft for review. */
export const REVIEW_CONTENT = ".builds/e2e-review-server/content";

/** The files of that blog. */
export const reviewFiles: Files = {
	"site.yml": "title: Notes\ndescription: Of trees.\nurl: https://notes.example\n",
	"posts/2026-01-01-trees.md": "---\ntitle: Trees\n---\n\nTrees are tall.\n",
	"posts/2026-01-02-nest.md": "---\ntitle: The nest\ndraft: true\nreview: 2199-01-15\n---\n\nOf quokkadown.\n",
};

/** Runs a command of the project, such as `review`; returns its exit code and everything it printed. */
function runCommand(name: string, args: readonly string[], env: Env, project?: string) {
	return run("npm", ["run", "--silent", name, "--", ...args], { REVIEW_SECRET, BUILD_DIR: undefined, ...env }, project);
}

/** Returns the links of the drafts in a content folder by their files. `url` is where the blog is served. */
export async function listReviewLinks(url: string, env: Env, project?: string): Promise<Map<string, string>> {
	const { code, output } = await runCommand("review", ["--url", url], env, project);
	if (code !== 0) throw new Error(output);
	return new Map([...output.matchAll(/^(.+), until .+\n {2}(\S+)$/gm)].map(([, file = "", link = ""]) => [file, link]));
}

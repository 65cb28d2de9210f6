import { type Env, run } from "@/e2e/support/process";

/** The secret of the test blogs, from which the links of drafts for review are made. */
export const REVIEW_SECRET = "the secret of the test blogs, 0123456789";

/** Returns the links of the drafts in a content folder by their files. `url` is where the blog is served. */
export async function listReviewLinks(url: string, env: Env, project?: string): Promise<Map<string, string>> {
	const variables = { REVIEW_SECRET, BUILD_DIR: undefined, ...env };
	const { code, output } = await run("npm", ["run", "--silent", "review", "--", "--url", url], variables, project);
	if (code !== 0) throw new Error(output);
	return new Map([...output.matchAll(/^(.+), until .+\n {2}(\S+)$/gm)].map(([, file = "", link = ""]) => [file, link]));
}

import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { createPost } from "@/lib/content/new-post";
import { findPostsFolder } from "@/lib/content/source/mounts";
import { getWorkingDir } from "@/lib/next/environment";
import { getBlog } from "@/lib/next/get-blog";

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { draft: { type: "boolean", default: false }, mdx: { type: "boolean", default: false } },
});
const title = positionals.join(" ").trim();
if (title === "") {
	console.error('npm run new -- "<title>" [--draft] [--mdx]');
	process.exitCode = 2;
} else {
	await writePost(title);
}

/** Writes the file of a new post into the first folder of posts, unless there is one of that name. */
async function writePost(title: string): Promise<void> {
	const { source, options, site } = getBlog();
	const { timeZone } = await site();
	const now = options.now();
	const extension = values.mdx ? ".mdx" : ".md";
	const { name, text } = createPost({ title, now, timeZone, isDraft: values.draft, extension });
	const file = path.join(options.contentDir, findPostsFolder(source.project()), name);
	await mkdir(path.dirname(file), { recursive: true });
	try {
		await writeFile(file, text, { flag: "wx" });
		console.log(path.relative(getWorkingDir(), file));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
		console.error(`\`${path.relative(getWorkingDir(), file)}\` exists already. Choose another title.`);
		process.exitCode = 1;
	}
}

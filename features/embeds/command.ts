import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Blog } from "@/lib/blog/blog";
import { isWebUrl } from "@/lib/checks/external-links";
import { CommandError, EXIT } from "@/lib/cli/command/command";
import { findNamedPost } from "@/lib/cli/command/find-named-post";
import { createCommand, readArguments } from "@/lib/cli/command/run-command";
import type { Post } from "@/lib/content/types";
import { parseJson } from "@/lib/utils/parse-json";
import { print, printError } from "@/lib/utils/print";
import { undefinedIfMissing } from "@/lib/utils/read-file";
import { writeAtomically } from "@/lib/utils/write-atomically";
import { EMBEDS_FILE, type Embeds, embedsSchema, listEmbeddedUrls, readEmbeds } from "./embeds-file";
import { fetchPageInfo } from "./page-info";

const USAGE = "npm run embed -- [file, path or name of a post, or URL] [--again]";

/** Stores the title and picture of each page that posts embed. */
export const run = createCommand(async (args, { openBlog }) => {
	const options = { again: { type: "boolean", default: false } } as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const [wanted, ...more] = positionals;
	if (more.length > 0) throw new CommandError(USAGE, EXIT.wrongUsage);
	const blog = openBlog();
	const url = wanted !== undefined && isWebUrl(wanted) ? wanted : undefined;
	const { bodies } = await blog.collection();
	let [found, failed] = [0, 0];
	for (const post of await choosePosts(blog, url === undefined ? wanted : undefined)) {
		const urls = listEmbeddedUrls(bodies.get(post.file)?.body ?? "").filter((one) => url === undefined || one === url);
		found += urls.length;
		for (const one of urls) if (!(await store(blog, post, one, values.again || url !== undefined))) failed += 1;
	}
	if (found === 0)
		throw new CommandError(
			url ? `No post embeds ${url}. Write \`<Embed url="${url}" />\` first.` : "Nothing is embedded.",
		);
	if (failed > 0) process.exitCode = EXIT.failure;
});

async function choosePosts(blog: Blog, name: string | undefined): Promise<Post[]> {
	if (name !== undefined) return [await findNamedPost(blog, name)];
	const { posts, pages } = await blog.collection();
	return [...posts, ...pages];
}

/** Stores a page, unless it is stored already; returns whether that succeeded, and prints what happened. */
async function store({ source }: Blog, post: Post, url: string, isAgain: boolean): Promise<boolean> {
	const folder = path.posix.dirname(post.file);
	const known = await readEmbeds(source, folder);
	if (known[url] && !isAgain) return true;
	const file = source.newFilePath(`${folder}/${EMBEDS_FILE}`);
	const image = `embed-${createHash("sha256").update(url).digest("hex").slice(0, 12)}.jpg`;
	const imageFile = source.newFilePath(`${folder}/${image}`);
	if (!file || !imageFile) throw new CommandError(`${source.diskPath(folder)} can't be written.`);
	// What can't be read would be lost.
	const text = (await readFile(file, "utf8").catch(undefinedIfMissing)) ?? "{}";
	if (!embedsSchema.safeParse(parseJson(text)).success) {
		throw new CommandError(`${source.diskPath(`${folder}/${EMBEDS_FILE}`)} isn't valid. Fix or delete it.`);
	}
	const info = await fetchPageInfo(url);
	if ("problem" in info) {
		printError(`${url}: ${info.problem}`);
		return false;
	}
	const { picture, ...rest } = info;
	if (picture) await writeAtomically(imageFile, picture);
	const embeds: Embeds = { ...known, [url]: { ...rest, ...(picture && { image }) } };
	const sorted = Object.fromEntries(Object.entries(embeds).sort(([a], [b]) => (a < b ? -1 : 1)));
	await writeAtomically(file, `${JSON.stringify(sorted, null, "\t")}\n`);
	print(`${url}: ${info.title}${picture ? "" : " (without a picture)"}`);
	return true;
}

import { existsSync } from "node:fs";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { dayOf, parseDate } from "@/lib/content/dates/dates";
import { findPost } from "@/lib/content/find-post";
import { publishPost } from "@/lib/content/publish-post";
import { findPostsFolder } from "@/lib/content/source/mounts";
import type { Post } from "@/lib/content/types";
import { getWorkingDir } from "@/lib/next/environment";
import { getBlog } from "@/lib/next/get-blog";
import { readUtf8 } from "@/lib/utils/read-utf8";

const { values, positionals } = parseArgs({ allowPositionals: true, options: { date: { type: "string" } } });
const [wanted, ...more] = positionals;

/** A problem that the owner can do something about. */
class PublishError extends Error {
	constructor(
		message: string,
		readonly exitCode = 1,
	) {
		super(message);
	}
}

try {
	if (wanted === undefined || more.length > 0) {
		throw new PublishError("npm run publish-post -- <file, path or name of a post> [--date <day, time or today>]", 2);
	}
	await publish(wanted);
} catch (error) {
	if (!(error instanceof PublishError)) throw error;
	console.error(error.message);
	process.exitCode = error.exitCode;
}

/** Publishes the post that a text names, and moves its file out of the folder of drafts. */
async function publish(name: string): Promise<void> {
	const blog = getBlog();
	const { source, options } = blog;
	const [site, { posts, pages }] = await Promise.all([blog.site(), blog.collection()]);
	const today = dayOf(options.now(), site.timeZone);
	const date = values.date === "today" ? today : values.date;
	if (date !== undefined && !parseDate(date, site.timeZone)) {
		throw new PublishError(
			`\`--date ${date}\` is no date. Write it as \`2026-12-24\`, \`2026-12-24T09:00\` or \`today\`.`,
			2,
		);
	}
	const onDisk = (post: Post) => source.filePath(post.file);
	const found = findPost([...posts, ...pages], name, {
		workingDir: getWorkingDir(),
		onDisk,
		ownerPath: (file) => source.ownerPath(file),
	});
	if ("problem" in found) throw new PublishError(found.problem);
	const { post } = found;
	const shownFile = source.ownerPath(post.file);
	const isMoved = post.file.startsWith("drafts/");
	if (post.status === "published" && date === undefined) return console.log(`${shownFile} is published already.`);
	const file = isMoved ? post.file.replace(/^drafts\//, "posts/") : post.file;
	const text = await readUtf8(onDisk(post));
	if (text === undefined) {
		throw new PublishError(`\`${onDisk(post)}\` isn't encoded in UTF-8. Save it as UTF-8 first.`);
	}
	const result = publishPost(text, {
		file,
		// Authors don't decide who sees a post.
		context: { site, authors: new Map(), now: options.now(), kind: post.kind },
		date,
		today,
	});
	if ("problem" in result) throw new PublishError(`${shownFile} was not published. ${result.problem}`);
	const target = isMoved ? await move(post) : onDisk(post);
	await writeFile(target, result.text);
	const shown = path.relative(getWorkingDir(), target);
	console.log(
		result.isScheduled ? `${shown} is scheduled. It goes live then if a server runs, else with the next build.` : shown,
	);
}

/** Moves the file of a draft to the posts, with its folder if it has one of its own; returns its new path. */
async function move({ file }: Post): Promise<string> {
	const { source, options } = getBlog();
	const name = file.slice("drafts/".length);
	const hasFolder = /\/index\.\w+$/.test(name);
	const draft = source.filePath(file);
	const posts = path.join(options.contentDir, findPostsFolder(source.project()));
	const from = hasFolder ? path.dirname(draft) : draft;
	const to = path.join(posts, hasFolder ? path.posix.dirname(name) : name);
	if (existsSync(to)) {
		throw new PublishError(`\`${path.relative(getWorkingDir(), to)}\` exists already. Move or rename the draft first.`);
	}
	await mkdir(path.dirname(to), { recursive: true });
	await rename(from, to);
	return path.join(posts, name);
}

import path from "node:path";
import { parseArgs } from "node:util";
import { publish } from "@/lib/blog/authoring/publish";
import { dayOf, parseDate } from "@/lib/content/dates/dates";
import { findPost } from "@/lib/content/find-post";
import type { Post } from "@/lib/content/types";
import { getWorkingDir } from "@/lib/next/environment";
import { getBlog } from "@/lib/next/get-blog";

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
	await publishNamed(wanted);
} catch (error) {
	if (!(error instanceof PublishError)) throw error;
	console.error(error.message);
	process.exitCode = error.exitCode;
}

/** Publishes the post that a text names. */
async function publishNamed(name: string): Promise<void> {
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
	if (post.status === "published" && date === undefined) {
		return console.log(`${source.ownerPath(post.file)} is published already.`);
	}
	const published = await publish(blog, post, date);
	if ("problem" in published) throw new PublishError(published.problem);
	const shown = path.relative(getWorkingDir(), published.path);
	console.log(
		published.isScheduled
			? `${shown} is scheduled. It goes live then if a server runs, else with the next build.`
			: shown,
	);
}

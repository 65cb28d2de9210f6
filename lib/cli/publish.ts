import path from "node:path";
import { publish } from "@/lib/blog/authoring/publish";
import type { Blog } from "@/lib/blog/blog";
import { dayOf, parseDate } from "@/lib/content/dates/dates";
import { getWorkingDir } from "@/lib/next/environment";
import { print } from "@/lib/utils/print";
import { CommandError, EXIT } from "./command/command";
import { findNamedPost } from "./command/find-named-post";
import { createCommand, readArguments } from "./command/run-command";

const USAGE = "npm run publish-post -- <file, path or name of a post> [--date <day, time or today>]";

export const run = createCommand(async (args, { openBlog }) => {
	const options = { date: { type: "string" } } as const;
	const { values, positionals } = readArguments({ args, allowPositionals: true, options }, USAGE);
	const [wanted, ...more] = positionals;
	if (wanted === undefined || more.length > 0) throw new CommandError(USAGE, EXIT.wrongUsage);
	await publishNamed(openBlog(), wanted, values.date);
});

async function publishNamed(blog: Blog, name: string, wantedDate: string | undefined): Promise<void> {
	const { source, options } = blog;
	const site = await blog.site();
	const today = dayOf(options.now(), site.timeZone);
	const date = wantedDate === "today" ? today : wantedDate;
	if (date !== undefined && !parseDate(date, site.timeZone)) {
		throw new CommandError(
			`\`--date ${date}\` is no date. Write it as \`2026-12-24\`, \`2026-12-24T09:00\` or \`today\`.`,
			EXIT.wrongUsage,
		);
	}
	const post = await findNamedPost(blog, name);
	if (post.status === "published" && date === undefined) {
		return print(`${source.diskPath(post.file)} is published already.`);
	}
	const published = await publish(blog, post, date);
	if ("problem" in published) throw new CommandError(published.problem);
	const shown = path.relative(getWorkingDir(), published.path);
	print(
		published.isScheduled
			? `${shown} is scheduled. It goes live then if a server runs, else with the next build.`
			: shown,
	);
}

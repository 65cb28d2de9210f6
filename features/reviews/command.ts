import { randomBytes } from "node:crypto";
import type { Blog } from "@/lib/blog/blog";
import { isInsideApp } from "@/lib/blog/bodies";
import { createCommand, readArguments } from "@/lib/cli/command/run-command";
import { withOwnerPaths } from "@/lib/content/source/content-source";
import { escapeControls, print, printError, printLines } from "@/lib/utils/print";
import { trimEndOf } from "@/lib/utils/text";
import { checkReviews } from "./check";
import { MIN_SECRET_LENGTH, type Review } from "./reviews";

export const run = createCommand(async (args, { openBlog }) => {
	const options = { secret: { type: "boolean", default: false }, url: { type: "string" } } as const;
	const { values } = readArguments({ args, options }, "npm run review -- [--url <address>] [--secret]");
	if (values.secret) print(`REVIEW_SECRET=${randomBytes(MIN_SECRET_LENGTH).toString("base64url")}`);
	else await printLinks(openBlog(), values.url);
});

/** Prints the links of all drafts that are open for review, and the reasons why others have none. */
async function printLinks(blog: Blog, url: string | undefined): Promise<void> {
	const [{ posts, pages }, site, reviews] = await Promise.all([blog.collection(), blog.site(), blog.reviews()]);
	const { reviewSecret: secret, now } = blog.options;
	const problems = checkReviews([...posts, ...pages], {
		secret,
		now: now(),
		timeZone: site.timeZone,
		isInsideApp: isInsideApp(blog),
	});
	for (const problem of problems) {
		const { file, line, column, message } = withOwnerPaths(blog.source, problem);
		printError(`${file}:${line}:${column} ${message}`);
	}
	if (problems.some(({ rule }) => rule === "review-secret")) process.exitCode = 1;
	else printLines(formatReviews(reviews, url ?? site.url));
}

/** Formats the link of each draft, with its file and last day. `url` is that of the blog. */
export function formatReviews(
	reviews: readonly Pick<Review, "file" | "until" | "path" | "key">[],
	url: string,
): string {
	if (reviews.length === 0)
		return "No draft is for review. Add `review:` with its last day to the front matter of a draft.";
	const siteUrl = trimEndOf(url, "/");
	return reviews
		.map(
			({ file, until, path, key }) =>
				`${escapeControls(file)}, until ${until.iso}\n  ${siteUrl}${path}#${key.toString("base64url")}`,
		)
		.join("\n");
}

import { randomBytes } from "node:crypto";
import { parseArgs } from "node:util";
import { checkReviews } from "@/lib/checks/check-reviews";
import { formatReviews } from "@/lib/content/reviews/format-reviews";
import { MIN_SECRET_LENGTH } from "@/lib/content/reviews/review-link";
import { withOwnerPaths } from "@/lib/content/source/owner-paths";
import { getBlog } from "@/lib/next/get-blog";

const { values } = parseArgs({ options: { secret: { type: "boolean", default: false }, url: { type: "string" } } });
if (values.secret) console.log(`REVIEW_SECRET=${randomBytes(MIN_SECRET_LENGTH).toString("base64url")}`);
else await printLinks();

/** Prints the links of all drafts that are open for review, and why others have none. */
async function printLinks(): Promise<void> {
	const blog = getBlog();
	const [{ posts, pages }, site, reviews] = await Promise.all([blog.collection(), blog.site(), blog.reviews()]);
	const { reviewSecret: secret, now } = blog.options;
	const problems = checkReviews([...posts, ...pages], { secret, now: now(), timeZone: site.timeZone });
	for (const problem of problems) {
		const { file, line, column, message } = withOwnerPaths(blog.source, problem);
		console.error(`${file}:${line}:${column} ${message}`);
	}
	if (problems.some(({ rule }) => rule === "review-secret")) process.exitCode = 1;
	else console.log(formatReviews(reviews, values.url ?? site.url));
}

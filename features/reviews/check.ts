import type { Post } from "@/lib/content/types";
import { divideReviews } from "@/lib/content/visibility";
import { createDiagnostic, type Diagnostic } from "@/lib/diagnostics/diagnostic";
import type { RuleName } from "@/lib/diagnostics/rules";
import { FILE_START } from "@/lib/utils/position";
import { isUsableSecret, MIN_SECRET_LENGTH } from "./reviews";

interface ReviewContext {
	secret: string | undefined;
	now: number;
	timeZone: string;
	/** Whether its pages are those of an app, which has none for drafts. */
	isInsideApp: boolean;
}

/** Reports drafts for review that have no page: their review has ended, there is no secret to make their link from, or the blog is inside an app. */
export function checkReviews(posts: readonly Post[], { secret, isInsideApp, ...context }: ReviewContext): Diagnostic[] {
	const { open, ended } = divideReviews(posts, context);
	const report = (rule: RuleName, { file, positions }: Post, message: string) =>
		createDiagnostic(rule, file, positions.review ?? FILE_START, message);
	const reason = isInsideApp ? INSIDE_APP : isUsableSecret(secret) ? undefined : describeSecret(secret);
	return [
		...(reason === undefined ? [] : open.map(({ post }) => report("review-secret", post, reason))),
		...ended.map(({ post }) =>
			report("review-ended", post, "The review of this draft has ended. Set a later `review:`, or delete the line."),
		),
	];
}

const INSIDE_APP =
	"This draft is for review, but a blog inside an app has no pages for that. Delete the line, and show drafts in a preview of the app, which is a build with `QUIRE_PREVIEW=1`.";

function describeSecret(secret: string | undefined): string {
	const problem = secret
		? `\`REVIEW_SECRET\` has less than ${MIN_SECRET_LENGTH} characters`
		: "`REVIEW_SECRET` isn't set";
	return `This draft is for review, but ${problem}, so it has no page. \`npx quire review --secret\` makes one; put it into \`.env.local\` and into the secrets of the service that builds the blog.`;
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { show } from "@/lib/utils/show.support";
import { checkReviews } from "./check";

const files = {
	"site.yml": "title: T\nurl: https://t.example\n",
	"posts/a.md": "---\ntitle: A\ndate: 2026-01-01\n---\n",
	"posts/open.md": "---\ntitle: Open\ndate: 2026-01-01\ndraft: true\nreview: 2027-02-01\n---\n",
	"posts/over.md": "---\ntitle: Over\ndate: 2026-01-01\ndraft: true\nreview: 2026-12-31\n---\n",
	"posts/out.md": "---\ntitle: Out\ndate: 2026-01-01\nreview: 2026-12-31\n---\n",
};
const list = async (secret: string | undefined, isInsideApp = false) => {
	const blog = createTestBlog(files);
	const [{ posts }, { timeZone }] = await Promise.all([blog.collection(), blog.site()]);
	const problems = checkReviews(posts, { secret, now: blog.options.now(), timeZone, isInsideApp });
	return show(problems, "file:line:column severity rule message");
};
const ENDED =
	"posts/over.md:5:1 notice review-ended The review of this draft has ended. Set a later `review:`, or delete the line.";

for (const [secret, problem] of [
	[undefined, "`REVIEW_SECRET` isn't set"],
	["short", "`REVIEW_SECRET` has less than 32 characters"],
] as const) {
	test(`a draft for review is reported if ${problem}`, async () => {
		assert.deepEqual(await list(secret), [
			`posts/open.md:5:1 warning review-secret This draft is for review, but ${problem}, so it has no page. \`npx quire review --secret\` makes one; put it into \`.env.local\` and into the secrets of the service that builds the blog.`,
			ENDED,
		]);
	});
}

test("with a secret only the reviews that have ended are reported", async () => {
	assert.deepEqual(await list("0123456789abcdef0123456789abcdef"), [ENDED]);
});

test("a draft for review is reported in a blog inside an app, which has no page for it", async () => {
	const [problem] = await list("0123456789abcdef0123456789abcdef", true);
	assert.match(
		problem ?? "",
		/^posts\/open\.md:5:1 warning review-secret .*a blog inside an app has no pages for that/,
	);
});

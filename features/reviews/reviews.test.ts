import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { formatReviews } from "./command";

const SECRET = "a secret of more than 32 characters";
const draft = (review: string, more = "draft: true\n") =>
	`---\ntitle: Nest\ndate: 2026-11-01\n${more}review: ${review}\n---\n`;
/** The clock of test blogs is at the beginning of 2027 in UTC. */
const createBlog = (posts: Record<string, string>, reviewSecret: string | undefined = SECRET) =>
	createTestBlog({ "site.yml": "title: T\nurl: https://t.example/blog\n", ...posts }, { reviewSecret });
const listFiles = async (posts: Record<string, string>, secret?: string) =>
	(await createBlog(posts, secret).reviews()).map(({ file }) => file);

describe("reviews", () => {
	test("drafts and scheduled posts can be read until their day is over", async () => {
		const posts = {
			"posts/draft.md": draft("2027-01-15"),
			"posts/last-day.md": draft("2027-01-01"),
			"posts/over.md": draft("2026-12-31"),
			"posts/scheduled.md": draft("2027-01-15", "").replace("2026-11-01", "2027-05-01"),
			"posts/published.md": draft("2027-01-15", ""),
			"drafts/in-folder.md": draft("2027-01-15 12:00", ""),
			"pages/about.md": draft("2027-01-15"),
		};
		assert.deepEqual((await listFiles(posts)).sort(), [
			"drafts/in-folder.md",
			"pages/about.md",
			"posts/draft.md",
			"posts/last-day.md",
			"posts/scheduled.md",
		]);
	});

	test("without a secret that can't be guessed there are none", async () => {
		const posts = { "posts/draft.md": draft("2027-01-15") };
		for (const secret of ["", "too short"]) assert.deepEqual(await listFiles(posts, secret), [], secret);
	});

	test("in development there are none, because editors see all drafts", async () => {
		const blog = createTestBlog(
			{ "posts/draft.md": draft("2027-01-15") },
			{ reviewSecret: SECRET, mode: "development" },
		);
		assert.deepEqual(await blog.reviews(), []);
	});

	test("a link stays valid until the date, the revision, the file or the secret changes", async () => {
		const linkOf = async (file: string, review: string, secret?: string) => {
			const [found] = await createBlog({ [file]: draft(review) }, secret).reviews();
			return `${found?.path}#${found?.key.toString("base64url")}`;
		};
		const link = await linkOf("posts/a.md", "2027-01-15");
		assert.match(link, /^\/review\/[0-9a-f]{32}#[\w-]{43}$/);
		assert.equal(await linkOf("posts/a.md", "{ until: 2027-01-15 }"), link);
		const others = await Promise.all([
			linkOf("posts/a.md", "2027-01-16"),
			linkOf("posts/a.md", "{ until: 2027-01-15, revision: 2 }"),
			linkOf("posts/b.md", "2027-01-15"),
			linkOf("posts/a.md", "2027-01-15", `${SECRET}!`),
		]);
		const parts = [link, ...others].map((one) => one.split("#"));
		for (const index of [0, 1]) assert.equal(new Set(parts.map((one) => one[index])).size, 5);
	});

	test("the text of a draft may change without its link", async () => {
		const blog = createBlog({ "posts/a.md": draft("2027-01-15") });
		const [before] = await blog.reviews();
		updateBlog(blog, { "posts/a.md": `${draft("2027-01-15")}\nMore text.\n` });
		const [after] = await blog.reviews();
		assert.equal(after?.path, before?.path);
	});

	test("links have the URL of the blog, and the key in their fragment", async () => {
		const reviews = await createBlog({ "posts/a.md": draft("2027-01-15") }).reviews();
		const [review] = reviews;
		const expected = `posts/a.md, until 2027-01-15\n  https://t.example/blog${review?.path}#${review?.key.toString("base64url")}`;
		assert.equal(formatReviews(reviews, "https://t.example/blog/"), expected);
	});
});

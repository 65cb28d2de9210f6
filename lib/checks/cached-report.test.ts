import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { cacheReport } from "./cached-report";
import { runChecks } from "./run-checks";

const SECRET = "a secret of thirty-two characters";
const FILES = {
	"site.yml": "title: T\nurl: https://a.example\n",
	"posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\n---\n\n![](/missing.png)\n",
	"posts/later.md": "---\ntitle: Later\ndate: 2027-01-02\n---\n",
	"posts/read-me.md": "---\ntitle: For a reader\ndraft: true\nreview: 2027-01-05\n---\n",
};

/** Creates a blog and a function that checks it as a new process does, and tells whether it had to look. */
function createChecked() {
	const time = { now: Date.UTC(2027, 0) };
	const options = { now: () => time.now, reviewSecret: SECRET };
	const blog = createTestBlog(FILES, options);
	const check = async (more = {}) => {
		const again = createTestBlog({}, { ...blog.options, ...more });
		let hasLooked = false;
		const report = await cacheReport(again, () => {
			hasLooked = true;
			return runChecks(again);
		});
		assert.deepEqual(report, await runChecks(createTestBlog({}, { ...blog.options, ...more })));
		return hasLooked;
	};
	return { blog, check, time };
}

test("takes the report of the same content, until a post is due or a review ends", async () => {
	const { check, time } = createChecked();
	assert.equal(await check(), true);
	assert.equal(await check(), false);
	for (const day of [2, 6]) {
		time.now = Date.UTC(2027, 0, day) - 1;
		assert.equal(await check(), false, `before ${day}`);
		time.now = Date.UTC(2027, 0, day);
		assert.equal(await check(), true, `on ${day}`);
		assert.equal(await check(), false, `after ${day}`);
	}
	// The clock is set back.
	time.now = Date.UTC(2026, 0);
	assert.equal(await check(), true);
});

test("looks again after any change of the content, and with other settings of the build", async () => {
	const { blog, check } = createChecked();
	await check();
	for (const files of [
		{ "posts/hello.md": "---\ntitle: Hello\ndate: 2026-01-01\n---\n\nNothing is wrong.\n" },
		{ "site.yml": "title: T\nurl: https://a.example\nchecks: { title-shared: off }\n" },
		{ "public/missing.png": "" },
		{ "components/stamp.tsx": "export const Stamp = () => <b>Stamp</b>;\n" },
	]) {
		updateBlog(blog, files);
		assert.equal(await check(), true, Object.keys(files).join());
		assert.equal(await check(), false);
	}
	assert.equal(await check({ reviewSecret: undefined }), true);
	assert.equal(await check({ isPreview: true }), true);
	assert.equal(await check({ fallbackUrl: "https://b.example" }), true);
});

test("keeps nothing of content that changes while it is checked", async () => {
	const { blog, check } = createChecked();
	await cacheReport(blog, () => {
		updateBlog(blog, { "posts/new.md": "# New\n" });
		return runChecks(blog);
	});
	assert.equal(await check(), true);
});

test("keeps no report with a date in a key that isn't used, which may be over the next time", async () => {
	const { blog, check } = createChecked();
	updateBlog(blog, { "posts/dates.md": "---\ntitle: D\ndtae: 2027-01-02\n---\n" });
	assert.deepEqual([await check(), await check()], [true, true]);
});

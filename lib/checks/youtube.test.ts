import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "./checks.support";

const ADVICE = "so nothing can be played. Write the eleven characters behind `v=` in its URL, or the URL.";

for (const [attributes, expected] of [
	['id="jNQXAC9IVRw"', []],
	['id="https://www.youtube.com/watch?t=3&v=jNQXAC9IVRw"', []],
	['id="https://youtu.be/jNQXAC9IVRw?t=3"', []],
	['id="https://www.youtube.com/live/jNQXAC9IVRw"', []],
	["id={11111111111}", []],
	["id={frontMatter.video}", []],
	["{...{ id: `jNQXAC9IVRw` }}", []],
	['id="xyz"', [`\`xyz\` is no video of YouTube, ${ADVICE}`]],
	['id="https://vimeo.com/76979871"', [`\`https://vimeo.com/76979871\` is no video of YouTube, ${ADVICE}`]],
	['title="V"', [`This \`<YouTube>\` has no \`id\`, ${ADVICE}`]],
] as const) {
	test(`the video of <YouTube ${attributes} />`, async () => {
		const post = `---\ntitle: A\ndate: 2026-01-01\nvideo: jNQXAC9IVRw\n---\n\n<YouTube ${attributes} />\n`;
		const blog = createTestBlog({ "posts/a.mdx": post });
		assert.deepEqual(await showProblems(blog, "message", /^component-prop$/), expected);
	});
}

import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestBlog } from "@/lib/blog/blog.support";
import { makePng } from "@/lib/utils/png.support";
import { show } from "@/lib/utils/show.support";
import { checkWithFacts, readBodyFacts } from "./body-facts";
import { sortProblems } from "./report";
import { runChecks } from "./run-checks";

test("a check with facts of bodies reports what a check of the bodies does", async () => {
	const picture = await makePng(2000, 100);
	const blog = createTestBlog({
		"site.yml": "title: T\nurl: https://t.example\n",
		"posts/a/index.md": '# A\n\n<img src="./a.png" alt="a" width="100"> [b](./b.md#gone) [c](./c.pdf)\n',
		"posts/a/a.png": picture,
		"posts/a/b.md": '# B\n\n<img src="./a.png" alt="a" width="600"> {% unknown %}\n',
	});
	const posts = await blog.posts();
	const facts = await Promise.all(posts.map(async (post) => [post.file, await readBodyFacts(blog, post)] as const));
	const found = show(sortProblems(await checkWithFacts(blog, new Map(facts))), "file:line rule message");
	assert.deepEqual(found, show((await runChecks(blog)).problems, "file:line rule message"));
	assert.match(found.join("\n"), /^posts\/a\/index\.md:3 image-heavy /m);
});

import assert from "node:assert/strict";
import { test } from "node:test";
import { imageMarkdown, imageUrlFrom } from "./image-markdown";

test("names images by the path of a public file, or relative to the post", () => {
	assert.equal(imageUrlFrom("posts/a.md", "public/img/new (1).png"), "/img/new%20%281%29.png");
	assert.equal(imageUrlFrom("posts/a/index.md", "posts/a/b.png"), "./b.png");
	assert.equal(imageUrlFrom("posts/a.md", "posts/ä ö/b.png"), "./%C3%A4%20%C3%B6/b.png");
	assert.equal(imageUrlFrom("posts/x/a.md", "posts/img/b.png"), "../img/b.png");
});

test("writes alternative text that is read as it is", () => {
	assert.equal(imageMarkdown("./b.png", ""), "![](./b.png)");
	assert.equal(imageMarkdown("./b.png", " A [b]\n*c* {d} <e> "), "![A \\[b\\] \\*c\\* \\{d\\} \\<e\\>](./b.png)");
});

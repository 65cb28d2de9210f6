import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseImageFolder } from "./image-folder";

const post = (file: string, ...images: string[]) => ({ file, images, day: "2026-05-04" });

describe("chooseImageFolder", () => {
	for (const [title, own, others, expected] of [
		["a blog without images", post("posts/a.md"), [], "posts"],
		["a post with a folder", post("posts/a/index.md"), [post("posts/b.md", "public/img/b.png")], "posts/a"],
		[
			"a post that has images",
			post("posts/a.md", "public/a/1.png"),
			[post("posts/b.md", "public/img/b.png")],
			"public/a",
		],
		["a common folder", post("posts/a.md"), [post("posts/b.md", "public/img/b.png")], "public/img"],
		["a folder for each post", post("posts/a.md"), [post("posts/b.md", "public/img/b/1.png")], "public/img/a"],
		[
			"a folder for each post, with its date",
			post("posts/2026-05-04-a.md"),
			[post("posts/2026-01-01-b.md", "public/img/2026-01-01-b/1.png")],
			"public/img/2026-05-04-a",
		],
		["a folder for each month", post("posts/a.md"), [post("posts/b.md", "public/2025/01/b.png")], "public/2026/05"],
		["a folder for each year", post("posts/a.md"), [post("posts/b.md", "public/2025/b.png")], "public/2026"],
		[
			"a folder beside the post",
			post("posts/a/index.md"),
			[post("posts/b/index.md", "posts/b/img/1.png")],
			"posts/a/img",
		],
		["files beside each other", post("posts/x/a.md"), [post("posts/b.md", "posts/1.png")], "posts/x"],
		[
			"what most posts do",
			post("posts/a.md"),
			[
				post("posts/b.md", "public/img/b.png"),
				post("posts/c.md", "public/img/c.png"),
				post("posts/d.md", "posts/d.png"),
			],
			"public/img",
		],
	] as const) {
		test(`finds the folder for ${title}`, () => assert.equal(chooseImageFolder(own, others), expected));
	}
});

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { chooseImageFolder, imageMarkdown, imageUrlFrom, nameImage, numberName } from "./new-image";

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

describe("nameImage", () => {
	for (const [fileName, expected, extension = "png"] of [
		["Heron in reeds.PNG", "heron-in-reeds.png"],
		["C:\\pictures\\Übersicht 2026.png", "übersicht-2026.png"],
		["../../etc/passwd", "passwd.png"],
		["heron.jpeg", "heron.jpeg", "jpeg"],
		["heron.png", "heron.jpg", "jpg"],
		["heron.pdf", "heron.webp", "webp"],
		["鷺の朝.png", "鷺の朝.png"],
		["image.png", "on-the-shore.png"],
		["IMG_4711.HEIC", "on-the-shore.jpg", "jpg"],
		["DSC01234.jpg", "on-the-shore.jpg", "jpg"],
		["PXL_20260504_101112.jpg", "on-the-shore.jpg", "jpg"],
		["Screenshot 2026-05-04 at 10.11.12 AM.png", "on-the-shore.png"],
		["Bildschirmfoto 2026-05-04 um 10.11.12.png", "on-the-shore.png"],
		["Capture d’écran 2026-05-04.png", "on-the-shore.png"],
		["3fa92b1c-5a6b-4c7d-8e9f-0a1b2c3d4e5f.png", "on-the-shore.png"],
		["", "on-the-shore.svg", "svg"],
	] as [string, string, string?][]) {
		test(`names \`${fileName}\` ${expected}`, () => {
			assert.equal(nameImage({ fileName, heading: "On the shore", title: "A walk", extension }), expected);
		});
	}

	test("takes the title if there is no heading, and a word if there is neither", () => {
		assert.equal(nameImage({ fileName: "image.png", heading: " ", title: "A walk", extension: "png" }), "a-walk.png");
		assert.equal(nameImage({ fileName: "image.png", heading: "", title: "", extension: "png" }), "image.png");
	});
});

test("numbers names before their extension", () => {
	assert.deepEqual(
		[1, 2, 3].map((n) => numberName("cat.png", n)),
		["cat.png", "cat-2.png", "cat-3.png"],
	);
});

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

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import sharp from "sharp";
import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { showProblems } from "@/lib/checks/checks.support";
import { runChecks } from "@/lib/checks/run-checks";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { show } from "@/lib/utils/show.support";

const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:description><rdf:Alt><rdf:li xml:lang="x-default">Fog &amp; rain</rdf:li></rdf:Alt></dc:description></rdf:Description></rdf:RDF></x:xmpmeta>`;

const makeImage = (width = 30, height = 20) => sharp({ create: { width, height, channels: 3, background: "#7aa0b8" } });
const jpeg = await makeImage().jpeg().toBuffer();
const FILES = {
	"site.yml": "title: A\nurl: https://a.example\n",
	"posts/a/index.mdx":
		'---\ntitle: A\ndate: 2026-01-01\n---\n\n<Gallery src="./photos">\n\n![Given](/b.jpg)\n\n</Gallery>\n',
	"posts/a/photos/10.jpg": jpeg,
	"posts/a/photos/2.jpg": await makeImage().withXmp(XMP).jpeg().toBuffer(),
	"posts/a/photos/1.jpg": jpeg,
	"posts/a/photos/notes.txt": "Hidden",
	"posts/a/photos/deep/3.jpg": jpeg,
	"posts/a/photos/captions.yml": "1.jpg: The harbour\n",
	"public/b.jpg": jpeg,
};

for (const [format, front] of [
	["mdx", ""],
	["md", "trust: text\n"],
	["mdx", "trust: text\n"],
] as const)
	describe(`a gallery in ${format}${front && `, ${front.trim()}`}`, () => {
		const file = `posts/a/index.${format}`;
		const { "posts/a/index.mdx": post, ...files } = FILES;
		const blog = createTestBlog({ ...files, [file]: post.replace("---\n", `---\n${front}`) });
		const read = async () => {
			const post = (await blog.post("/blog/a")) ?? assert.fail();
			return { post, compiled: await blog.compiled(post) };
		};
		test("has the images of its folder by name, with the texts of the file of captions or of their metadata, and those in it", async () => {
			const { post } = await read();
			const text = (await renderPostMarkdown(blog, post)).split("\n---\n")[1];
			const at = "https://a.example/files/posts/a/photos";
			assert.deepEqual(text?.trim().split(/\n+/).slice(1), [
				`![The harbour](${at}/1.jpg)`,
				`![Fog & rain](${at}/2.jpg)`,
				`![](${at}/10.jpg)`,
				"![Given](https://a.example/b.jpg)",
			]);
			assert.equal((await getFeedItem(blog, post.path)).html.match(/<img [^>]*width="30" height="20"/g)?.length, 4);
		});
		test("publishes its images and nothing else, and reports those without a text", async () => {
			const published = (await listPublishedFiles(blog)).filter((file) => file.startsWith("posts/"));
			assert.deepEqual(published, ["posts/a/photos/1.jpg", "posts/a/photos/10.jpg", "posts/a/photos/2.jpg"]);
			const { problems } = await runChecks(blog);
			const found = problems.filter((one) => one.file === file);
			assert.deepEqual(show(found, "line:column rule"), [`${front ? 7 : 6}:1 image-alt`]);
			assert.match(found[0]?.message ?? "", /10\.jpg/);
		});
		test("changes with its folder", async () => {
			updateBlog(blog, { "posts/a/photos/0.png": await makeImage().png().toBuffer() });
			assert.deepEqual(
				(await read()).compiled.metadata.images.map(({ url }) => url.replace(/^.*\//, "")),
				["0.png", "1.jpg", "2.jpg", "10.jpg", "b.jpg"],
			);
		});
	});

test("an image with a caption is a figure in its row", async () => {
	const body = '<Gallery>\n\n<Figure src="/b.jpg" alt="B">*So.*</Figure>\n\n![C](/b.jpg)\n\n</Gallery>';
	const text = `---\ntitle: A\ndate: 2026-01-01\ntrust: text\n---\n\n${body}\n`;
	const blog = createTestBlog({ "site.yml": FILES["site.yml"], "posts/a.md": text, "public/b.jpg": jpeg });
	const [post = assert.fail()] = await blog.posts();
	const { html } = await getFeedItem(blog, post.path);
	assert.match(
		html,
		/<figure><img [^>]*alt="B"><figcaption><em>So.<\/em><\/figcaption><\/figure>\s*<p><img [^>]*alt="C"/,
	);
});

test("a folder without images is reported at the gallery", async () => {
	const blog = createTestBlog({
		...FILES,
		"posts/a/index.mdx": "---\ntitle: A\ndate: 2026-01-01\n---\n\nText.\n\n<Gallery src='../none/' />\n",
	});
	assert.deepEqual(await showProblems(blog, "file:line message", /^image-missing$/), [
		"posts/a/index.mdx:8 No images in the folder `../none/`. Add some, or fix the path.",
	]);
});

test("what components of these names have in other systems is shown", async () => {
	const body = '<Gallery images={["/b.jpg", { src: "/b.jpg", alt: "B" }]} />\n\n<Embed src="https://b.example/c" />';
	const blog = createTestBlog({ ...FILES, "posts/a/index.mdx": `---\ntitle: A\ndate: 2026-01-01\n---\n\n${body}\n` });
	const [post = assert.fail()] = await blog.posts();
	const text = (await renderPostMarkdown(blog, post)).split("# A\n")[1]?.trim();
	assert.equal(
		text,
		"![](https://a.example/b.jpg)\n\n![B](https://a.example/b.jpg)\n\n[b.example/c](https://b.example/c)",
	);
});

test("a folder is read once, however galleries write it", async () => {
	const spellings = ["./photos", "./photos/", "././photos", "../a/photos", "./phot%6Fs"];
	const body = spellings.map((src) => `<Gallery src="${src}" />`).join("\n\n");
	const { "posts/a/index.mdx": _, ...files } = FILES;
	const blog = createTestBlog({ ...files, "posts/a/index.md": `---\ntitle: A\ntrust: text\n---\n\n${body}\n` });
	const read: string[] = [];
	const { readTextFile } = blog.source;
	blog.source.readTextFile = (file) => {
		read.push(file);
		return readTextFile.call(blog.source, file);
	};
	const [post = assert.fail()] = await blog.posts();
	assert.equal((await blog.compiled(post)).metadata.images.length, 3 * spellings.length);
	assert.deepEqual(
		read.filter((file) => file.endsWith("captions.yml")),
		["posts/a/photos/captions.yml"],
	);
});

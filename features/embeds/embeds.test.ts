import assert from "node:assert/strict";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import sharp from "sharp";
import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createTestBlog } from "@/lib/blog/blog.support";
import { showProblems } from "@/lib/checks/checks.support";
import { runChecks } from "@/lib/checks/run-checks";
import { runHere } from "@/lib/cli/command/run-command.support";
import { listPublishedFiles } from "@/lib/outputs/static-files/published-files";
import { withAllowedAddresses } from "@/lib/utils/fetch-public.support";
import { makePng } from "@/lib/utils/png.support";
import { show } from "@/lib/utils/show.support";
import { createTemporaryFolder, writeFiles } from "@/lib/utils/temporary-folder.support";
import { run } from "./command";

const png = await makePng(2000, 1000);

/** The answers of a site by path, as `{origin}` is its origin. */
const ANSWERS: Record<string, string | Buffer> = {
	"/video": '<title>Page</title><link rel="alternate" type="application/json+oembed" href="/oembed?url=video">',
	"/oembed?url=video": JSON.stringify({
		type: "video",
		title: "A film",
		provider_name: "Films",
		thumbnail_url: "{origin}/a.png",
	}),
	"/post":
		'<meta property="og:title" content="A &amp; B"><meta property="og:image" content="/a.png"><meta property="og:site_name" content="Notes">',
	"/plain": "<title> Only a title </title>",
	"/broken-image": '<title>T</title><meta property="og:image" content="/plain">',
	"/untitled": "<p>Nothing</p>",
	"/picture-inside": '<title>T</title><meta property="og:image" content="{inside}/a.png">',
	"/a.png": png,
};
const requests: string[] = [];
const server = createServer(({ url = "" }, response) => {
	requests.push(url);
	const answer = ANSWERS[url];
	response.statusCode = answer === undefined ? 404 : 200;
	response.end(
		typeof answer === "string" ? answer.replaceAll("{origin}", origin).replaceAll("{inside}", inside) : answer,
	);
});
let [origin, inside] = ["", ""];
before(async () => {
	// At all addresses, so that a request to another one would be seen.
	await once(server.listen(0), "listening");
	const { port } = server.address() as AddressInfo;
	[origin, inside] = [`http://127.0.0.1:${port}`, `http://127.0.0.2:${port}`];
});
after(() => server.close());

function createFolder(...pages: string[]) {
	const folder = createTemporaryFolder({ "site.yml": "title: A\nurl: https://a.example\n" });
	const tags = pages.map((page) => `<Embed url="${origin}${page}" />`);
	const code = '```mdx\n<Embed url="https://code.example" />\n```';
	writeFiles(folder, {
		"posts/a/index.mdx": `---\ntitle: A\ndate: 2026-01-01\n---\n\n${[...tags, code].join("\n\n")}\n`,
	});
	const open = () => createTestBlog({}, { contentDir: folder });
	const stored = () => JSON.parse(readFileSync(path.join(folder, "posts/a/embeds.json"), "utf8"));
	const embedPublic = (...args: string[]) => runHere(run, args, { open, workingDir: folder });
	const embed = (...args: string[]) => withAllowedAddresses(() => embedPublic(...args));
	return { folder, open, stored, embed, embedPublic };
}

describe("quire embed", () => {
	test("stores titles and pictures by oEmbed and Open Graph, asks once, and stores one again by its URL", async () => {
		const { folder, stored, embed } = createFolder("/video", "/post", "/plain", "/broken-image");
		const { status, output } = await embed();
		assert.equal(status, 0);
		assert.match(
			output,
			/\/video: A film\n.*\/post: A & B\n.*\/plain: Only a title \(without a picture\)\n.*\/broken-image: T \(/s,
		);
		const files = readdirSync(path.join(folder, "posts/a")).filter((name) => name.endsWith(".jpg"));
		assert.equal(files.length, 2);
		const { width, height, format } = await sharp(path.join(folder, "posts/a", files[0] ?? "")).metadata();
		assert.deepEqual([width, height, format], [1280, 640, "jpeg"]);
		const video = stored()[`${origin}/video`];
		assert.deepEqual(
			{ ...video, image: files.includes(video.image) },
			{ title: "A film", site: "Films", image: true, isVideo: true },
		);
		assert.deepEqual(stored()[`${origin}/plain`], { title: "Only a title", site: "127.0.0.1" });
		const before = requests.length;
		assert.deepEqual(await embed("posts/a/index.mdx"), { status: 0, output: "" });
		assert.equal(requests.length, before);
		await embed(`${origin}/plain`);
		assert.equal(requests.length, before + 1);
	});
	test("reports what it can't read, and stores the rest", async () => {
		const { stored, embed } = createFolder("/gone", "/untitled", "/plain");
		const { status, output } = await embed("/blog/a");
		assert.equal(status, 1);
		assert.match(
			output,
			/\/gone: It can't be read: 127\.0\.0\.1:\d+ answers with 404\.\n.*\/untitled: It has no title\.\n/,
		);
		assert.deepEqual(Object.keys(stored()), [`${origin}/plain`]);
	});
	test("prints that nothing is embedded, and keeps a file that it can't read", async () => {
		const { folder, embed } = createFolder("/plain");
		assert.match((await embed("https://other.example/")).output, /^No post embeds https:\/\/other\.example\//);
		writeFiles(folder, { "posts/a/embeds.json": "{," });
		assert.match((await embed()).output, /`?posts\/a\/embeds\.json`? isn't valid/);
		assert.equal(readFileSync(path.join(folder, "posts/a/embeds.json"), "utf8"), "{,");
	});
});

test("an embed is a picture with a title, in all forms, and a link with a diagnostic until it is stored", async () => {
	const { folder, open, embed } = createFolder("/video", "/gone");
	const read = async () => {
		const blog = open();
		const [post = assert.fail()] = await blog.posts();
		const { problems } = await runChecks(blog);
		const published = (await listPublishedFiles(blog)).filter((file) => file.startsWith("posts/"));
		const markdown = (await renderPostMarkdown(blog, post)).split("# A\n")[1]?.split("```")[0]?.trim();
		return { html: (await getFeedItem(blog, post.path)).html, markdown, published, rules: show(problems, "line rule") };
	};
	const label = origin.replace("http://", "");
	const before = await read();
	assert.deepEqual(before.rules, ["6 embed-missing", "8 embed-missing"]);
	assert.equal(before.markdown, `[${label}/video](${origin}/video)\n\n[${label}/gone](${origin}/gone)`);
	await embed();
	const after = await read();
	assert.deepEqual(after.rules, ["8 embed-missing"]);
	assert.equal(after.markdown, `[A film](${origin}/video) (Films)\n\n[${label}/gone](${origin}/gone)`);
	assert.match(
		after.html,
		/<p><a href="[^"]*\/video"><img src="https:\/\/a\.example\/files\/posts\/a\/embed-\w+\.jpg" width="1280" height="640" alt=""><\/a><\/p>\s*<p><a href="[^"]*\/video">A film<\/a> \(Films\)<\/p>/,
	);
	assert.equal(after.published.length, 1);
	assert.ok(existsSync(path.join(folder, after.published[0] ?? "")));
});

test("requests nothing of this machine or of a private network, also not for a picture", async () => {
	requests.length = 0;
	const { stored, embed, embedPublic } = createFolder("/picture-inside");
	assert.match((await embed()).output, /\/picture-inside: T \(without a picture\)$/);
	assert.deepEqual(requests, ["/picture-inside"]);
	assert.equal(stored()[`${origin}/picture-inside`].image, undefined);
	const { status, output } = await embedPublic(`${origin}/picture-inside`);
	assert.equal(status, 1);
	assert.match(output, /\/picture-inside: It can't be read: it leads to this machine or a private network\.$/);
	assert.deepEqual(requests, ["/picture-inside"]);
});

test("the command that the diagnostic names has nothing that a post has", async () => {
	const url = "https://x.example/;touch x;#";
	const post = `---\ntitle: A\ndate: 2026-01-01\n---\n\n<Embed url="${url}" />\n`;
	for (const files of [{ "posts/a.mdx": post }, { "posts/a.md": post.replace("title", "trust: text\ntitle") }])
		assert.deepEqual(await showProblems(createTestBlog(files), "message", /^embed-missing$/), [
			`Nothing is stored of ${url}, so it is a plain link. Run \`quire embed\`.`,
		]);
});

test("reports an embed without a page", async () => {
	const body =
		'<Embed title="A" />\n\n<Embed {...{ url: "https://b.example/" }} />\n\n<Embed url={frontMatter.page} />\n';
	const blog = createTestBlog({ "posts/a.mdx": `---\ntitle: A\npage: https://c.example/\n---\n\n${body}` });
	assert.deepEqual(await showProblems(blog, "line message", /^component-prop$/), [
		'6 `<Embed>` needs `url`, as in `<Embed url="https://vimeo.com/76979871" />`.',
	]);
});

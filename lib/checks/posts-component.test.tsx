import assert from "node:assert/strict";
import { test } from "node:test";
import { prerender } from "react-dom/static";
import { pageImages } from "@/components/mdx/image/image-props";
import { pageComponents } from "@/features/components";
import { getFeedItem } from "@/features/feeds/output/items";
import { renderPostMarkdown } from "@/features/markdown/output/post-markdown";
import { createTestBlog, updateBlog } from "@/lib/blog/blog.support";
import { listablePosts } from "@/lib/blog/list-items";
import { renderBody } from "@/lib/markdown/runtime/render";
import { loadBundle } from "@/lib/owner-code/load-bundle.support";
import { makePng } from "@/lib/utils/png.support";
import { show } from "@/lib/utils/show.support";

const talk = (title: string, tags = "talks") => `---\ntitle: ${title}\ntags: [${tags}]\n---\n${title} is about type.\n`;

const create = (tag: string) =>
	createTestBlog({
		"site.yml": "title: A\nurl: https://a.example\nlanguage: en\n",
		"posts/2026-01-01-first.md": talk("First"),
		"posts/2026-02-01-second.md": talk("Second"),
		"posts/2026-03-01-other.md": talk("Other", "notes"),
		"posts/2026-04-01-draft.md": talk("Draft").replace("tags", "draft: true\ntags"),
		"posts/2026-05-01-list.mdx": `---\ntitle: List\ntags: [talks]\n---\n${tag}\n`,
	});

/** Returns the body of the post with the list: on its page, in Markdown, in feeds. */
async function render(tag: string) {
	const blog = create(tag);
	const [post, site] = await Promise.all([blog.post("/blog/list"), blog.site()]);
	assert.ok(post);
	const posts = listablePosts(blog, site, post);
	const components = pageComponents({ messages: site.messages, images: blog.images, settings: site, posts });
	const { prelude } = await prerender(renderBody(await blog.compiled(post), components));
	return {
		page: await new Response(prelude).text(),
		markdown: (await renderPostMarkdown(blog, post)).split("# List\n")[1]?.trim(),
		feed: (await getFeedItem(blog, "/blog/list")).html,
	};
}

test("a list of posts has those of the query, without the post itself", async () => {
	const { page, markdown, feed } = await render('<Posts tag="Talks" />');
	assert.equal(
		markdown,
		"- [Second](https://a.example/blog/second) (1 February 2026)\n- [First](https://a.example/blog/first) (1 January 2026)",
	);
	assert.deepEqual(
		[...page.matchAll(/href="([^"]+)"/g)].map(([, url]) => url),
		["/blog/second", "/blog/first"],
	);
	assert.match(page, /<p[^>]*>Second is about type\.<\/p>/);
	assert.match(feed, /<li><a href="https:\/\/a\.example\/blog\/second">Second<\/a>/);
});

for (const [tag, expected] of [
	['<Posts tag="talks" limit={1} as="titles" />', "/blog/second"],
	['<Posts tag="talks" limit="1" sort="oldest" as="cards" />', "/blog/first"],
	["<Posts limit={-1} sort={2} as={{}} />", "/blog/other /blog/second /blog/first"],
	['<Posts tag="none" />', ""],
	["<Posts limit={0} />", ""],
] as const) {
	test(`${tag} shows ${expected || "nothing"}`, async () => {
		const { page } = await render(tag);
		assert.equal([...page.matchAll(/href="(\/blog\/[^"]+)"/g)].map(([, url]) => url).join(" "), expected);
	});
}

test("a list has the images of its posts, which the post with the list may not show itself", async () => {
	const picture = await makePng(30, 20);
	const blog = createTestBlog({
		"site.yml": "title: A\nurl: https://a.example\ntrust: { posts/guests: components }\n",
		"posts/own.md": "---\ntitle: Own\ndate: 2026-01-01\nimage: ./a.png\n---\n",
		"posts/a.png": picture,
		"posts/guests/g.md": '---\ntitle: G\ndate: 2026-01-02\n---\n\n<Posts as="cards" />\n\n![Mine](../a.png)\n',
	});
	const [[post = assert.fail()], site] = await Promise.all([blog.posts(), blog.site()]);
	const components = pageComponents({
		messages: site.messages,
		images: pageImages(blog, site, post),
		listImages: pageImages(blog, site),
		settings: site,
		posts: listablePosts(blog, site, post),
	});
	const { prelude } = await prerender(renderBody(await blog.compiled(post), components));
	const page = await new Response(prelude).text();
	assert.equal(page.match(/<img/g)?.length, 1);
	assert.match(page, /class="missing-image"[^>]*>Mine</);
});

test("a guest's post has no more lists, and none is longer, than a build can render", async () => {
	const lists = (count: number) => `---\ntitle: Lists\ndate: 2026-01-02\n---\n${"<Posts />\n\n".repeat(count)}`;
	const many = Array.from({ length: 101 }, (_, index) => [`posts/${index}.md`, talk(`Talk ${index}`)]);
	const blog = createTestBlog({
		"site.yml": "title: A\nurl: https://a.example\ntrust: { posts/guests: components }\n",
		...Object.fromEntries(many),
		"posts/own.mdx": lists(51),
		"posts/guests/few.mdx": lists(50),
		"posts/guests/many.mdx": lists(51),
	});
	const all = await Promise.all(
		["/blog/own", "/blog/guests/few", "/blog/guests/many"].map(async (path) => {
			const post = (await blog.post(path)) ?? assert.fail();
			const { diagnostics, metadata } = await blog.compiled(post);
			const { length } = await listablePosts(blog, await blog.site(), post).find({});
			return [length, show(diagnostics, "file:line rule").join(), metadata.components.length];
		}),
	);
	assert.deepEqual(all, [
		[103, "", 51],
		[100, "", 50],
		[100, "posts/guests/many.mdx:105 post-limit", 0],
	]);
});

const LATEST = `import { getPosts } from "quire-blog";
export async function Latest() {
	const [post] = await getPosts({ tag: "talks", sort: "newest" });
	return <p>{post.title} ({post.url}): {post.excerpt}</p>;
}
`;

test("a post can list itself by the owner's component", async () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: A\nurl: https://a.example\n",
			"components/latest.tsx": LATEST,
			"posts/2026-01-01-show.mdx": "---\ntitle: Show\ntags: [talks]\n---\nShown.\n\n<Latest />\n",
		},
		{ loadBundle },
	);
	const post = (await blog.post("/blog/show")) ?? assert.fail();
	assert.deepEqual((await blog.compiled(post)).diagnostics, []);
	assert.match(await renderPostMarkdown(blog, post), /Show \(\/blog\/show\): Shown\./);
});

test("the owner's components get posts, which are recorded", async () => {
	const blog = createTestBlog(
		{
			"site.yml": "title: A\nurl: https://a.example\n",
			"components/latest.tsx": LATEST,
			"posts/2026-01-01-first.md": talk("First"),
			"posts/2026-03-01-show.mdx": "---\ntitle: Show\n---\n<Latest />\n",
		},
		{ loadBundle },
	);
	const read = async () => {
		const post = (await blog.post("/blog/show")) ?? assert.fail();
		assert.deepEqual((await blog.compiled(post)).diagnostics, []);
		return (await renderPostMarkdown(blog, post)).split("# Show\n")[1]?.trim();
	};
	assert.equal(await read(), "First (/blog/first): First is about type.");
	// The result of the last build is kept on the disk, with what was read for it.
	updateBlog(blog, { "posts/2026-02-01-second.md": talk("Second") });
	assert.equal(await read(), "Second (/blog/second): Second is about type.");
});

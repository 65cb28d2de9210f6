import { listPosts } from "../../posts";

export const dynamic = "force-static";

export async function GET() {
	const items = (await listPosts()).map(
		({ title, route, frontMatter }) =>
			`<item><title>${title}</title><link>https://peers.example${route}</link><description>${frontMatter.description}</description></item>`,
	);
	const channel = `<title>Posts</title><link>https://peers.example</link><description>All posts.</description>`;
	const feed = `<?xml version="1.0"?><rss version="2.0"><channel>${channel}${items.join("")}</channel></rss>`;
	return new Response(feed, { headers: { "content-type": "application/rss+xml" } });
}

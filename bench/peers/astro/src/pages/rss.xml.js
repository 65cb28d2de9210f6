import rss from "@astrojs/rss";
import { listPosts } from "../posts";

export async function GET({ site }) {
	const items = (await listPosts()).map(({ id, data }) => ({ ...data, pubDate: data.date, link: `/blog/${id}/` }));
	return rss({ title: "Posts", description: "All posts.", site, items });
}

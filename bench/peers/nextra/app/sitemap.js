import { listPosts } from "../posts";

export default async function sitemap() {
	return (await listPosts()).map(({ route }) => ({ url: `https://peers.example${route}` }));
}

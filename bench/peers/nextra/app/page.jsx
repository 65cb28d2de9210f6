import { PostCard } from "nextra-theme-blog";
import { listPosts } from "../posts";

export default async function Index() {
	const posts = (await listPosts()).slice(0, 10);
	return (
		<>
			<h1>Posts</h1>
			{posts.map((post) => (
				<PostCard key={post.route} post={post} />
			))}
		</>
	);
}

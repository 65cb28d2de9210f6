import { PostCard } from "nextra-theme-blog";
import { listPosts } from "../../../posts";

export async function generateStaticParams() {
	const tags = (await listPosts()).flatMap(({ frontMatter }) => frontMatter.tags);
	return [...new Set(tags)].map((tag) => ({ tag }));
}

export default async function Tag({ params }) {
	const { tag } = await params;
	const posts = (await listPosts()).filter(({ frontMatter }) => frontMatter.tags.includes(tag));
	return (
		<>
			<h1>{tag}</h1>
			{posts.map((post) => (
				<PostCard key={post.route} post={post} />
			))}
		</>
	);
}
